// Reading in Firefox: from mark to mark, two articles side by side, what a reader collects.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { firefoxDesk, named } from "./firefox.mjs";

let world;
before(async () => (world = await firefoxDesk()));
after(() => world.close());

test("keys walk from label to label, and the map from paragraph to paragraph", async () => {
  const page = await world.open("#/reader/001?v=1");
  await page.waitForSelector("#first-article [data-at]");
  await page.keyboard.press("2");
  await page.waitForFunction(() => /^Labels 1 of \d+: /.test(document.querySelector(".walk-said").textContent));
  const at = () => page.evaluate(() => Number(document.activeElement.dataset.at));
  const first = await at();
  await page.keyboard.press("n");
  await page.waitForFunction(() => /^Labels 2 of/.test(document.querySelector(".walk-said").textContent));
  assert.ok((await at()) > first);
  const map = await page.waitForSelector("[role=slider]");
  await map.focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => scrollY > 100);
  world.check();
});

test("two articles stand side by side and their claims are joined by lines that follow the scrolling", async () => {
  const page = await world.open("#/reader/002?with=004&v=1");
  await page.waitForSelector(".joins li");
  await (await named(page, "button", "1: show both claims")).click();
  await page.waitForFunction(() => {
    const ends = ["join-first-1", "join-second-1"].map((id) => document.getElementById(id).getBoundingClientRect());
    return ends.every((box) => box.top >= 0 && box.bottom <= innerHeight) && document.querySelector(".gutter path");
  });
  const before = await page.$eval(".gutter path", (path) => path.getAttribute("d"));
  await page.$eval("#second-article", (article) => article.scrollBy(0, 40));
  await page.waitForFunction((before) => document.querySelector(".gutter path")?.getAttribute("d") !== before, {}, before);
  world.check();
});

test("what is collected with a note is there after a reload", async () => {
  const page = await world.open("#/reader/001?v=1");
  await (await page.waitForSelector(".claims-here a")).click();
  await page.waitForFunction(() => location.hash.includes("at="));
  await (await named(page, "button", "Collect")).click();
  await page.waitForSelector("#collect[aria-pressed=true]");
  await page.evaluate(() => (location.hash = "#/collected?v=1"));
  const note = await page.waitForSelector("#note-1");
  await note.type("Seen in Firefox");
  await page.keyboard.press("Tab");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#note-1")?.value === "Seen in Firefox");
  world.check();
});
