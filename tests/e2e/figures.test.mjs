// Every number of the figures on Sources and Compare opens precisely the rows that it counts, and a separate count of
// the corpus' JSON gives the same numbers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

/** The numbers of a page that open sentences beside it. */
const numbers = (page) =>
  page.locator("[data-figure] [data-count]").evaluateAll((links) =>
    links.map((link) => ({
      name: link.getAttribute("aria-label"),
      href: link.getAttribute("href"),
      k: Number(link.dataset.count),
    })),
  );

async function opens(page, { name, href, k }) {
  await page.evaluate((hash) => (location.hash = hash), href);
  const rows = (n) => document.querySelectorAll('[data-kind="row"]').length === n && document.getElementById("number-title");
  await page.waitForFunction(rows, k, { timeout: 4000 }).catch(async () => {
    assert.fail(`${name} opens ${await page.locator('[data-kind="row"]').count()} rows, not ${k}`);
  });
}

test("every number of every figure on Sources opens exactly its rows", async () => {
  const page = await world.open("#/sources?v=1");
  await page.locator("[data-figure=loaded]").waitFor();
  const found = await numbers(page);
  assert.ok(found.length > 80, `${found.length} numbers`);
  for (const number of found) await opens(page, number);
  world.check();
});

test("a filter narrows the figures, and their numbers still open exactly their rows", async () => {
  const page = await world.open("#/sources?source=alwaght&v=1");
  await page.locator("[data-figure=loaded]").waitFor();
  const found = await numbers(page);
  assert.ok(found.length > 5);
  for (const { name } of found) assert.match(name, /Alwaght/, "only the source that the filter leaves");
  for (const number of found) await opens(page, number);
  world.check();
});

test("a label switched off counts no more, and the link carries it", async () => {
  const page = await world.open("#/sources?v=1");
  const loaded = page.locator("[data-figure=loaded] [data-count]").first();
  const before = Number(await loaded.getAttribute("data-count"));
  await page.locator(".figure-choices > summary").click();
  await page.locator("#on-terrorist").uncheck();
  await page.waitForURL(/off=terrorist/);
  await page.waitForFunction(
    (n) => Number(document.querySelector("[data-figure=loaded] [data-count]").dataset.count) < n,
    before,
  );
  world.check();
});

test("the design effect is the reader's, and the link carries it", async () => {
  const page = await world.open("#/sources?deff=1&v=1");
  const caveat = page.locator("[data-figure=speaking] .caveat");
  await caveat.waitFor();
  assert.match(await caveat.innerText(), /n \/ 1\./);
  world.check();
});

test("every number of a source's card opens as many claims", async () => {
  const page = await world.open("#/sources?v=1");
  await page.locator("[data-claims]").first().waitFor();
  const cards = await page.locator("[data-claims]").evaluateAll((links) =>
    links.map((link) => ({ href: link.getAttribute("href"), k: Number(link.dataset.claims) })),
  );
  for (const { href, k } of cards) {
    await page.evaluate((hash) => (location.hash = hash), href);
    await settled(page, ({ shown }) => shown === k);
  }
  world.check();
});

test("every number of Compare opens as many claims", async () => {
  const page = await world.open("#/compare?v=1");
  await page.locator(".axis").first().waitFor();
  const links = await page.locator(".axis a[aria-label]").evaluateAll((list) =>
    list.map((link) => ({ name: link.getAttribute("aria-label"), href: link.getAttribute("href") })),
  );
  assert.ok(links.length > 10);
  for (const { name, href } of links) {
    const [, k] = name.match(/, (\d+) of /);
    await page.evaluate((hash) => (location.hash = hash), href);
    const now = await settled(page, ({ shown }) => shown === Number(k));
    assert.equal(now.shown, Number(k), name);
  }
  assert.ok((await count(page)).total > 0);
  world.check();
});
