// Every number of the figures on Sources and Compare opens precisely the rows that it counts, and a separate count of
// the corpus' JSON gives the same numbers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

/** The numbers of a page that open sentences beside it, each address once. */
const numbers = async (page) => {
  const links = await page.locator("[data-figure] [data-count]").evaluateAll((links) =>
    links.map((link) => ({ name: link.getAttribute("aria-label"), href: link.getAttribute("href"), k: Number(link.dataset.count) })),
  );
  return [...new Map(links.map((link) => [link.href, link])).values()];
};

/** What a number shows is what its name and its link say; the table of a figure has the same numbers as the drawing. */
async function tablesAgree(page) {
  const wrong = await page.locator("[data-figure]").evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const drawn = new Map([...figure.querySelectorAll("[data-count]")].map((link) => [link.getAttribute("href"), link]));
      const table = [...figure.querySelectorAll(".as-table a")];
      const wrong = [];
      for (const link of table) {
        const own = drawn.get(link.getAttribute("href"));
        const k = link.textContent.match(/^(\d+)/)?.[1] ?? null;
        if (!own) wrong.push(`${figure.dataset.figure}: ${link.getAttribute("aria-label")} is in the table alone`);
        else if (own.getAttribute("aria-label") !== link.getAttribute("aria-label")) wrong.push(`${figure.dataset.figure}: other names`);
        else if (k !== null && figure.dataset.figure !== "distance" && k !== own.dataset.count) wrong.push(`${link.textContent} is not ${own.dataset.count}`);
      }
      for (const [href, link] of drawn) {
        if (!table.some((one) => one.getAttribute("href") === href)) wrong.push(`${link.getAttribute("aria-label")} is not in the table`);
        const shown = link.querySelector("b, text")?.textContent;
        if (shown !== undefined && shown !== link.dataset.count) wrong.push(`${link.getAttribute("aria-label")} shows ${shown}`);
      }
      return wrong;
    }),
  );
  assert.deepEqual(wrong, []);
}

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
  await tablesAgree(page);
  for (const number of found) await opens(page, number);
  world.check();
});

test("no number stands on Sources that is not a link to its rows, said to be of how many, or a measure", async () => {
  const page = await world.open("#/sources?v=1");
  await page.locator("[data-figure=loaded]").waitFor();
  const loose = await page.locator("[data-figure]").evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const drawn = figure.cloneNode(true);
      for (const part of drawn.querySelectorAll("figcaption, details, .caveat, .note, a, .of, .about, .scale, .value-of, .unseen, th, h4, .chart-name, .key")) part.remove();
      const numbers = drawn.textContent.match(/\d+/g) ?? [];
      return numbers.map((number) => `${figure.dataset.figure}: ${number}`);
    }),
  );
  assert.deepEqual(loose, []);
  world.check();
});

test("every number of the naming matrix, in every voice, opens exactly its mentions", async () => {
  for (const voice of ["", "naming=attributed&", "naming=quoted&", "naming=all&"]) {
    const page = await world.open(`#/sources?${voice}v=1`);
    await page.locator("table.matrix").first().waitFor();
    const cells = await page.locator("table.matrix:not(.coverage) td a").evaluateAll((links) =>
      links.map((link) => ({
        name: link.getAttribute("aria-label"),
        href: link.getAttribute("href"),
        k: Number(link.querySelector("b")?.textContent ?? link.textContent),
      })),
    );
    assert.ok(cells.length > 5, `${voice}: ${cells.length} numbers`);
    for (const { name, href, k } of cells) {
      assert.match(name, new RegExp(`\\b${k} mentions?\\b`), "the name says the number");
      await page.evaluate((hash) => (location.hash = hash), href);
      const rows = (n) => document.querySelectorAll("article[data-mention]").length === n && document.getElementById("mentions-title");
      await page.waitForFunction(rows, k, { timeout: 4000 }).catch(async () => {
        assert.fail(`${name} opens ${await page.locator("article[data-mention]").count()} mentions`);
      });
    }
    await page.context().close();
  }
  world.check();
});

test("every standing of the matrix of propositions leads to its claim", async () => {
  const page = await world.open("#/sources?v=1");
  await page.locator("table.coverage").waitFor();
  const links = await page.locator("table.coverage td a.stand").evaluateAll((all) =>
    all.map((link) => ({ name: link.getAttribute("aria-label"), href: link.getAttribute("href") })),
  );
  assert.ok(links.length > 10);
  for (const { name, href } of links) {
    assert.ok(href.includes(name.split(": ").at(-1)), name);
    await page.evaluate((hash) => (location.hash = hash), href);
    await page.getByRole("heading", { name: "This claim" }).waitFor({ state: "attached" });
  }
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
  const basis = page.locator(".page > .basis");
  await basis.waitFor();
  assert.match(await basis.innerText(), /n \/ 1,/);
  const wide = (page) => page.locator("[data-figure=direct] .as-table td").first().textContent();
  const other = await world.open("#/sources?v=1");
  assert.notEqual(await wide(page), await wide(other), "the intervals follow");
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

for (const [what, hash] of [
  ["sources", "#/compare?between=alwaght~unnamed-002~press-tv&v=1"],
  ["actors", "#/compare?actors=turkey~russia&v=1"],
]) {
  test(`every number of the figures of ${what} side by side opens exactly its rows, on the same page`, async () => {
    const page = await world.open(hash);
    await page.locator("[data-figure=speaking]").first().waitFor();
    const found = await numbers(page);
    assert.ok(found.length > 12, `${found.length} numbers`);
    await tablesAgree(page);
    for (const number of found) {
      assert.match(number.href, /^#\/compare\?/);
      await opens(page, number);
    }
    const cells = await page.locator("table.matrix td a").evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute("href"), k: Number(link.querySelector("b")?.textContent ?? link.textContent) })),
    );
    assert.ok(cells.length > 3);
    for (const { href, k } of cells) {
      await page.evaluate((hash) => (location.hash = hash), href);
      await page.waitForFunction((n) => document.querySelectorAll("article[data-mention]").length === n, k, { timeout: 4000 });
    }
    world.check();
  });
}

test("the same filters narrow a comparison", async () => {
  const page = await world.open("#/compare?v=1");
  await page.locator("[data-figure=speaking]").waitFor();
  const before = await page.locator("[data-figure=speaking]").innerText();
  await page.getByRole("group", { name: "Voice", exact: true }).getByRole("checkbox").first().check();
  await page.waitForURL(/#\/compare\?.*voice=/);
  await page.waitForFunction((before) => document.querySelector("[data-figure=speaking]")?.innerText !== before, before);
  world.check();
});

/** The words of a page that nothing is left to follow on. */
async function atRest(page) {
  await page.waitForFunction(() => !document.querySelector("#main [aria-busy=true]"));
  return page.evaluate(() => document.querySelector("#main").textContent.replace(/\s+/g, " "));
}

for (const view of ["#/claims?v=1", "#/sources?v=1", "#/compare?v=1", "#/compare?actors=turkey~russia&v=1"]) {
  test(`what follows a filter by and by is in the end what a fresh page shows: ${view}`, async () => {
    const page = await world.open(view, { viewport: { width: 1024, height: 500 } });
    for (const [group, place] of [["Voice", 0], ["Source", 1], ["Voice", 0], ["Source", 1]]) {
      const before = page.url();
      await page.getByRole("group", { name: group, exact: true }).getByRole("checkbox").nth(place).click();
      await page.waitForFunction((before) => location.href !== before, before);
      const followed = await atRest(page);
      const fresh = await world.open(new URL(page.url()).hash, { viewport: { width: 1024, height: 500 } });
      assert.equal(followed, await atRest(fresh), page.url());
      await fresh.context().close();
    }
    world.check();
  });
}

test("a number that is 0 says that it counts nothing, and not that it is missing", async () => {
  const page = await world.open("#/sources?v=1");
  await page.waitForFunction(() => !document.querySelector("#main [aria-busy=true]"));
  const none = await page.locator("a[href*='number='][aria-label*=' 0 of '], a[href*='number='][aria-label^='0 ']").first().getAttribute("href");
  const opened = await world.open(none);
  await opened.getByText("there is no sentence that it counts").waitFor();
  assert.equal(await opened.getByText("No figure on this page").count(), 0);
  const missing = await world.open("#/sources?number=x~y&v=1");
  await missing.getByText("No figure on this page has a number “x~y” now").waitFor();
  world.check();
});
