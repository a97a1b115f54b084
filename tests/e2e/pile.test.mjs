// A folder as people pile one up: `parallax site` reads what can be read, tells of the rest, and the page opens, filters
// and reads. 40 articles here; PARALLAX_PILE=300 for more.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { desk, rows, settled } from "./browser.mjs";
import { makeSite, PARALLAX, scratch } from "./made.mjs";
import { ODD, pile } from "./pile.mjs";

const COUNT = Number(process.env.PARALLAX_PILE ?? 40);
const made = scratch();
let readable;
let report;
let world;
before(async () => {
  readable = pile(join(made, "articles"), COUNT);
  const begun = performance.now();
  report = makeSite(join(made, "articles"), join(made, "site"));
  const size = readdirSync(join(made, "site")).filter((name) => name.endsWith(".br")).reduce((sum, name) => sum + statSync(join(made, "site", name)).size, 0);
  console.log(`  ${COUNT} articles in ${Math.round(performance.now() - begun)} ms; all files with brotli ${size} bytes`);
  world = await desk({ folder: join(made, "site") });
});
after(() => world.close());

test("the report names what was left out and why, and says once what many files have in common", () => {
  assert.match(report, new RegExp(`: ${readable} articles, \\d+ claims`));
  for (const [name, [, told]] of Object.entries(ODD)) {
    if (told) assert.match(report, told);
    else assert.ok(!report.includes(`${name}: error`), `${name} is read`);
  }
  assert.match(report, /again: note: .*not followed/);
  assert.match(report, /\d+ times note: this article is not listed in corpus\.toml\n {4}.* and \d+ more/);
  assert.ok(report.split("\n").length < 60, report);
});

test("a folder that another program fills is no place for a site", () => {
  const { status, stderr } = spawnSync(PARALLAX, ["site", join(made, "articles"), "--app", join(made, "site"), "--out", join(made, "articles")], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.match(stderr, /articles/);
});

test("more claims, asked for by keyboard, begin at the first of them", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await settled(page, ({ shown, total }) => shown === total);
  assert.ok(total > 200, `${total} claims`);
  const listed = await rows(page).count();
  await page.getByRole("button", { name: /^Show more/ }).press("Enter");
  await page.waitForFunction((listed) => document.activeElement === document.querySelectorAll("article[data-claim]")[listed], listed);
  world.check();
});

test("rows that were asked for are there again after going back, in a copied link, and not on another page", async () => {
  const page = await world.open("#/claims?v=1");
  await settled(page, ({ shown, total }) => shown === total);
  const listed = await rows(page).count();
  await page.getByRole("button", { name: /^Show more/ }).click();
  await page.waitForFunction((listed) => document.querySelectorAll("article[data-claim]").length > listed, listed);
  const row = rows(page).nth(listed + 20);
  const claim = await row.getAttribute("data-claim");
  await row.getByRole("link", { name: "Open in article" }).click();
  await page.waitForURL(/#\/reader\//);
  assert.doesNotMatch(page.url(), /more=/);
  await page.goBack();
  await page.waitForFunction((claim) => {
    const row = document.querySelector(`article[data-claim="${claim}"]`)?.getBoundingClientRect();
    return row && row.bottom > 0 && row.top < innerHeight;
  }, claim);
  const copied = await world.open(page.url().slice(page.url().indexOf("#")));
  await settled(copied, ({ shown, total }) => shown === total);
  assert.equal(await rows(copied).count(), await rows(page).count());
  await page.locator("#view-timeline").click();
  await page.waitForURL(/#\/timeline/);
  assert.doesNotMatch(page.url(), /more=/);
  world.check();
});

test("the page opens, filters, searches and reads", async () => {
  const page = await world.open("#/claims?v=1");
  const all = await settled(page, ({ shown, total }) => shown === total && total > COUNT);
  await page.getByRole("group", { name: "Source" }).getByRole("checkbox").first().check();
  const filtered = await settled(page, ({ shown }) => shown < all.total);
  assert.ok(filtered.shown > 0);
  await page.getByLabel("Search claims").fill("Idlib");
  await settled(page, ({ shown }) => shown < filtered.shown && shown > 0);
  const claim = rows(page).first();
  const words = (await claim.locator("mark").first().innerText()).replace(/\s+/g, " ").trim();
  await claim.click();
  await page.getByRole("link", { name: "Open in article" }).first().click();
  const mark = page.locator("mark[aria-current=true]").first();
  await mark.waitFor();
  assert.ok(words.includes((await mark.innerText()).replace(/\s+/g, " ").trim().slice(0, 20)), words);
  world.check();
});
