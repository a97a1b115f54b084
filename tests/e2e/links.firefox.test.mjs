// Links in Firefox: a shared link, a saved view by file and drop, a moved claim, what is missing, odd links, back.
import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { firefoxDesk, named, settled } from "./firefox.mjs";

let world;
before(async () => (world = await firefoxDesk()));
after(() => world.close());

const value = (page, id) => page.waitForSelector(`#${id}`).then((field) => field.evaluate((field) => field.value));

test("Share gives a link that opens the same rows in Firefox", async () => {
  const page = await world.open("#/claims?source=press-tv&voice=-own&v=1");
  const { shown } = await settled(page, (now) => now.shown < now.total);
  await (await named(page, "button", "Share")).click();
  const link = await value(page, "share-first");
  assert.match(link, /#\/claims\?source=press-tv&voice=-own&c=[0-9a-f]{12}&v=1$/);
  assert.ok((await value(page, "share-citation")).includes(link));
  await page.waitForSelector(".qr path");
  const fresh = await world.open(link.slice(world.url.length));
  assert.equal((await settled(fresh, (now) => now.shown < now.total)).shown, shown);
  world.check();
});

test("a saved view is opened from a file in Firefox", async () => {
  const page = await world.open("#/actors?v=1");
  await (await named(page, "button", "Share")).click();
  const folder = await mkdtemp(join(tmpdir(), "parallax-"));
  const path = join(folder, "view.json");
  await writeFile(path, JSON.stringify({ format: "parallax.view", version: 1, link: "#/claims?source=alwaght~nowhere&v=1" }));
  await (await page.waitForSelector("#saved-file")).uploadFile(path);
  await page.waitForFunction(() => document.querySelector("#saved[open]")?.textContent.includes("1 of 2 items are still here"));
  await (await page.waitForSelector("#saved-open")).click();
  await page.waitForFunction(() => location.hash.includes("source=alwaght~nowhere"));
  world.check();
});

test("a moved claim and missing items are told in Firefox", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  await settled(page, (now) => now.shown < now.total);
  await (await page.$("article[data-claim]")).click();
  await page.waitForFunction(() => location.hash.includes("claim="));
  await (await named(page, "button", "Share")).click();
  const words = (await value(page, "share-first")).match(/words=([a-z0-9]+)/)[1];
  const moved = await world.open(`#/reader/001?at=zzzzzzzz&words=${words}&v=1`);
  await moved.waitForFunction(() => document.body.textContent.includes("has moved or was reworded"));
  await moved.waitForSelector("mark[aria-current=true]");
  const missing = await world.open("#/claims?source=alwaght~nowhere&c=ffffffffffff&v=1");
  await missing.waitForFunction(() => document.body.textContent.includes("1 of 2 items are still here: missing source “nowhere”."));
  world.check();
});

test("a link that was cut anywhere opens in Firefox and says so", async () => {
  const whole = "#/claims?q=heavy+weapons&source=alwaght~press-tv&date=2018-10&v=1";
  const page = await world.open(whole);
  for (let end = "#/claims?".length + 1; end < whole.length; end += 5) {
    await page.evaluate((hash) => (location.hash = hash), whole.slice(0, end));
    await page.waitForFunction(() => document.body.textContent.includes("may have been cut"));
  }
  world.check();
});

test("a CSV in Firefox has the rows on screen", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  const { shown } = await settled(page, (now) => now.shown < now.total);
  await page.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => (blob.text().then((text) => (window.saved = text)), made(blob));
    HTMLAnchorElement.prototype.click = () => {};
  });
  await (await named(page, "button", "Export")).click();
  await (await page.waitForSelector("#export-first")).click();
  await page.waitForFunction(() => window.saved);
  const { parse } = await import("csv-parse/sync");
  assert.equal(parse(await page.evaluate(() => window.saved), { columns: true }).length, shown);
  world.check();
});
