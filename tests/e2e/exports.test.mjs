// Exports are the rows on screen, and programs that others wrote read them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import Cite from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { parse } from "csv-parse/sync";
import { build } from "esbuild";
import jsonld from "jsonld";
import { count, desk } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const today = () => new Date().toLocaleDateString("sv");

/** Opens the Export dialog of the page. */
async function exporting(page) {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("button", { name: /^CSV/ }).waitFor();
  return dialog;
}

/** What a button of the Export dialog saves. */
async function saved(page, name, set) {
  const dialog = await exporting(page);
  if (set) await dialog.getByRole("radio", { name: set }).check();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name }).first().click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const text = async (...arguments_) => (await saved(...arguments_)).bytes.toString("utf8");
const csv = (words) => {
  assert.ok(words.startsWith("\ufeff"), "a byte-order mark");
  return parse(words, { bom: true, columns: true, relax_column_count: false });
};

test("the rows of a CSV are as many as the count says, with link, corpus and date inside", async () => {
  for (const hash of ["#/claims?v=1", "#/claims?source=alwaght&voice=quoted&v=1", "#/claims?q=%22heavy+weapons%22&v=1", "#/claims?source=nobody&v=1"]) {
    const page = await world.open(hash);
    const { shown } = await count(page);
    const rows = csv(await text(page, /^CSV/));
    assert.equal(rows.length, shown, hash);
    for (const row of rows) {
      assert.match(row.corpus, /^[0-9a-f]{12}$/);
      assert.equal(row.exported, today());
      assert.ok(row.view.startsWith(world.url), row.view);
      for (const value of Object.values(row)) assert.doesNotMatch(value, /^[=+\-@]/, "no value is a formula");
    }
    const listed = await page.locator(".list article[data-claim]").evaluateAll((list) => list.map((row) => row.dataset.claim));
    assert.deepEqual(rows.map((row) => row.claim), listed, "the same rows in the same order");
    await page.context().close();
  }
  world.check();
});

test("every page with rows or figures exports them", async () => {
  const claims = await world.open("#/claims?status=disputed&v=1");
  const disputed = await claims.locator("article[data-claim]").first().getAttribute("data-claim");
  const pages = [
    [`#/claim/${disputed}?v=1`, undefined, (page) => page.evaluate(() => 1 + document.querySelectorAll(".around-claim article").length)],
    ["#/reader/001?v=1", /^Claims of this article/, (page) => page.locator(".claims-here a").count()],
    ["#/timeline?v=1", /^Claims that say when/, (page) => page.locator("tr[data-mark]").count()],
    ["#/compare?between=alwaght~press-tv&part=both&v=1", /^Claims of the open part/, (page) => page.locator(".part-rows article[data-claim]").count()],
    ["#/actors?v=1", undefined, (page) => page.locator("tbody tr:has(th[scope=row])").count()],
    ["#/sources?cell=hayat-tahrir-al-sham~~~all&v=1", /^Mentions behind/, (page) => page.locator("article[data-mention]").count()],
    ["#/sources?v=1", /^Who says what/, (page) => page.locator(".coverage tbody td").count()],
  ];
  for (const [hash, set, onScreen] of pages) {
    const page = await world.open(hash);
    await page.locator("h1").first().waitFor();
    const expected = await onScreen(page);
    const rows = csv(await text(page, /^CSV/, set));
    assert.ok(expected > 0, hash);
    assert.equal(rows.length, expected, hash);
    await page.context().close();
  }
  world.check();
});

test("JSON-LD is read as claims of schema.org, and holds no review", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  const { shown } = await count(page);
  const words = await text(page, /^JSON-LD/);
  const file = JSON.parse(words);
  assert.equal(file["@context"], "https://schema.org");
  assert.equal(file.dateCreated, today());
  const context = { "@vocab": "http://schema.org/" };
  const documentLoader = async (documentUrl) => ({ documentUrl, contextUrl: null, document: { "@context": context } });
  const [dataset] = await jsonld.expand(file, { documentLoader });
  const parts = dataset["http://schema.org/hasPart"];
  assert.equal(parts.filter((part) => part["@type"].includes("http://schema.org/Claim")).length, shown);
  assert.doesNotMatch(words, /ClaimReview|Rating/);
  // Against the published vocabulary: each property must be one of its type.
  await mkdir(here("results"), { recursive: true });
  const some = { ...file, hasPart: file.hasPart.slice(0, 25) };
  const typed = (content) => `import type { Dataset, WithContext } from "schema-dts";\nexport const file: WithContext<Dataset> = ${content};\n`;
  const check = async (content) => {
    await writeFile(here("results/claims.ts"), typed(content));
    const flags = ["--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler"];
    execFileSync(process.execPath, [here("node_modules/typescript/bin/tsc"), ...flags, here("results/claims.ts")], { encoding: "utf8" });
  };
  await check(JSON.stringify(some)).catch((error) => assert.fail(error.stdout));
  some.hasPart[0].madeUp = "x";
  await assert.rejects(check(JSON.stringify(some)), "the check can fail");
  world.check();
});

test("annotations stand on their words for another program that reads them", async () => {
  const page = await world.open("#/claims?v=1");
  const { shown } = await count(page);
  const collection = JSON.parse(await text(page, /^Web Annotations/));
  assert.equal(collection.total, shown);
  assert.equal(collection.first.items.length, shown);
  const targets = collection.first.items.flatMap((item) => item.target);
  const bundle = await build({
    stdin: {
      contents: "export { createTextQuoteSelectorMatcher, createTextPositionSelectorMatcher } from '@apache-annotator/dom'",
      resolveDir: here("."),
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "annotator",
  });
  const blank = await world.browser.newPage();
  await blank.addScriptTag({ content: bundle.outputFiles[0].text });
  for (const number of ["000", "001", "002", "003", "004"]) {
    const seeds = { "000": "000_b0e1901b208b5479", "001": "001_57246567f5098c22", "002": "002_112cf88329e6b2a1", "003": "003_246ffd60358eaa7c", "004": "004_b47919ea16ac0644" };
    const article = await readFile(here(`../../seeds/${seeds[number]}.txt`), "utf8");
    const own = targets.filter((target) => new RegExp(`#/reader/${number}\\?`).test(target.source));
    assert.ok(own.length > 3, `${own.length} targets in ${number}`);
    const wrong = await blank.evaluate(
      async ([article, own]) => {
        const place = document.createElement("pre");
        place.textContent = article;
        document.body.replaceChildren(place);
        const first = async (matcher) => {
          for await (const range of matcher(place)) return range.toString();
        };
        const wrong = [];
        for (const { selector: [position, quote] } of own) {
          const { createTextQuoteSelectorMatcher: byQuote, createTextPositionSelectorMatcher: byPosition } = annotator;
          const found = [await first(byPosition(position)), await first(byQuote(quote))];
          if (found.some((words) => words !== quote.exact)) wrong.push([quote.exact, ...found]);
        }
        return wrong;
      },
      [article, own],
    );
    assert.deepEqual(wrong, [], number);
  }
  world.check();
});

test("references are read by a reference manager's parsers", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  const { shown } = await count(page);
  const entries = new Cite.Cite(await text(page, /^BibTeX/)).data;
  assert.equal(entries.length, shown);
  assert.deepEqual(entries[0].issued["date-parts"][0], [2018, 10, 1]);
  assert.match(entries[0].URL, /#\/reader\/001\?at=/);
  assert.ok(entries[0].title.length > 10 && !entries[0].title.includes("{"), entries[0].title);
  const records = new Cite.Cite(await text(page, /^RIS/)).data;
  assert.equal(records.length, shown);
  assert.equal(records[0].title, entries[0].title);
  assert.equal(records[0].type, "article-newspaper");
  world.check();
});

test("a figure is saved as an SVG of shapes and words, and as a PNG of twice its size", async () => {
  for (const [hash, words] of [["#/sources?v=1", /Alwaght/], ["#/timeline?v=1", /2018/]]) {
    const page = await world.open(hash);
    await page.getByRole("figure").first().waitFor();
    const svg = await saved(page, /^SVG: /);
    const drawn = svg.bytes.toString("utf8");
    assert.match(svg.name, /^parallax-[0-9a-f]{12}-.+\.svg$/);
    assert.match(drawn, words);
    assert.ok(drawn.includes(today()) && drawn.includes("#/"), "where it is from stands in it");
    assert.doesNotMatch(drawn, /foreignObject|var\(--|class=/);
    const read = await page.evaluate((drawn) => {
      const svg = new DOMParser().parseFromString(drawn, "image/svg+xml");
      const root = svg.documentElement;
      return { error: svg.querySelector("parsererror")?.textContent, texts: svg.querySelectorAll("text").length, width: Number(root.getAttribute("width")), height: Number(root.getAttribute("height")) };
    }, drawn);
    assert.equal(read.error, undefined);
    assert.ok(read.texts > 20, `${read.texts} words`);
    await mkdir(here("results"), { recursive: true });
    await writeFile(here(`results/${svg.name}`), svg.bytes);
    const png = await saved(page, /^PNG: /);
    await writeFile(here(`results/${png.name}`), png.bytes);
    assert.deepEqual([...png.bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
    const scale = [2, 1, 0.5].find((scale) => Math.abs(width - read.width * scale) <= 2);
    assert.ok(scale && Math.abs(height - read.height * scale) <= 2, `${width} × ${height} of ${JSON.stringify(read)}`);
    await page.context().close();
  }
  world.check();
});
