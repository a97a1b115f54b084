// A folder of very many articles without a list: as many unnamed sources. Every page opens, stays within bounds of nodes
// and time, says how many sources it shows, and lets others be picked. One over the edge, and far over it.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dealer } from "../deal.mjs";
import { desk, ready } from "./browser.mjs";
import { makeSite, scratch } from "./made.mjs";
import { sentences } from "./pile.mjs";

/** The most nodes of a page, whatever it shows. */
const NODES = 60_000;
/** The longest that a page takes until all of it stands, on two shared cores, in milliseconds. */
const TIME = 45_000;

/** Writes so many articles, each of a few sentences. */
function articles(folder, count) {
  const deal = dealer(sentences());
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) writeFileSync(join(folder, `${String(at).padStart(5, "0")}.txt`), deal(6).text);
}

for (const sources of [25, 1_012]) {
  test(`${sources} sources: every page opens within ${NODES} nodes and ${TIME / 1000} s`, async (t) => {
    const made = scratch();
    articles(join(made, "articles"), sources);
    makeSite(join(made, "articles"), join(made, "site"));
    const world = await desk({ folder: join(made, "site") });
    t.after(() => world.close());
    const page = await world.open("#/claims?v=1");
    const claim = await page.locator("article[data-claim]").first().getAttribute("data-claim");
    const open = async (hash) => {
      const begun = Date.now();
      await page.evaluate((hash) => (location.hash = hash), hash);
      await page.waitForFunction(() => document.querySelector("#main h1, main h1") && !document.querySelector("[aria-busy=true]"), undefined, { timeout: TIME });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      assert.ok(await page.locator("#stopped").isHidden(), `${hash}: the program stopped`);
      return { time: Date.now() - begun, nodes: await page.evaluate(() => document.getElementsByTagName("*").length) };
    };
    await open("#/actors?v=1");
    const actors = await page.locator("tbody th[scope=row] a").evaluateAll((list) => list.slice(0, 2).map((link) => link.getAttribute("href").match(/actors\/([^?]+)/)[1]));
    const hashes = ["#/overview?v=1", "#/claims?v=1", "#/sources?v=1", "#/compare?v=1", `#/compare?actors=${actors.join("~")}&v=1`, "#/timeline?v=1", "#/actors?v=1", `#/actors/${actors[0]}?v=1`, `#/claim/${claim}?v=1`, "#/method?v=1", "#/sources?v=1"];
    for (const hash of hashes) {
      const { time, nodes } = await open(hash);
      console.log(`  ${sources} sources, ${hash}: ${nodes} nodes, ${time} ms`);
      assert.ok(nodes < NODES, `${hash}: ${nodes} nodes`);
      assert.ok(time < TIME, `${hash}: ${time} ms`);
    }
    // On a phone too, the field says what it is for.
    await page.setViewportSize({ width: 360, height: 740 });
    await open("#/timeline?v=1");
    assert.ok((await page.locator(".many-sources label").boundingBox()).width > 40);
    await page.setViewportSize({ width: 1440, height: 900 });
    await open("#/sources?v=1");
    const notice = page.locator(".many-sources");
    await notice.getByText(`24 of ${sources} sources shown`).waitFor();
    const other = String(sources - 1).padStart(5, "0");
    await page.getByLabel("Find a source").fill(other);
    await notice.getByRole("button", { name: new RegExp(other) }).first().click();
    await notice.waitFor({ state: "detached" });
    await page.waitForFunction(() => document.querySelectorAll(".matrix.coverage thead th, table.matrix thead th").length > 0 && !document.querySelector("[aria-busy=true]"), undefined, { timeout: TIME });
    assert.equal(await page.locator("table.matrix").first().locator("thead th").count(), 2, "the one that was picked");
    // The filter of sources unfolds step by step.
    await page.getByRole("button", { name: /more.*under Source/i }).first().click();
    const boxes = await page.getByRole("group", { name: "Source" }).getByRole("checkbox").count();
    assert.ok([0, 1].includes(boxes - Math.min(sources, 108)), `${boxes}: as many as one step unfolds, and what is picked`);
    world.check();
    await ready(page);
  });
}
