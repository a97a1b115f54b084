// Filters and searches beside npm peers in headless Chromium: `node filter.mjs CORPORA MODULE SQLITE OUT SIZES`, where
// CORPORA holds N.bin and N.json for each of SIZES, MODULE the module of the app's filters, and OUT takes the table.
// Each engine has a page of its own; all are asked the same, in turns of a few questions, in one run.
import { build } from "esbuild";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const [corpora, module, sqlite, out, ...sizes] = process.argv.slice(2);
const here = fileURLToPath(new URL("filter/", import.meta.url));
const ENGINES = ["Parallax", "crossfilter2", "itemsjs", "MiniSearch", "FlexSearch", "Orama", "SQLite FTS5"];
const QUESTIONS = { facets: "A facet toggle, all counts", words: "Two words, all counts", phrase: "A phrase, all counts" };
const GOALS = { facets: 2, words: 2, phrase: 4 };
/** Asked in one turn of an engine, and the longest that it may take over all its turns, in seconds. */
const TURN = 8;
const PATIENCE = 25;

const bundle = async (contents) => {
  const made = await build({
    stdin: { contents, resolveDir: here, sourcefile: "page.mjs" },
    bundle: true, format: "esm", write: false, minify: true, external: ["/parallax/*", "/sqlite/*"], logLevel: "error",
  });
  return made.outputFiles[0].text;
};
const script = await bundle(readFileSync(join(here, "page.mjs"), "utf8"));
const small = (bytes) => brotliCompressSync(bytes).length;
const CODE = {
  Parallax: small(readFileSync(join(module, "parallax_filter_bench_bg.wasm"))) + small(readFileSync(join(module, "parallax_filter_bench.js"))),
  crossfilter2: small(await bundle('import c from "crossfilter2"; window.c = c;')),
  itemsjs: small(await bundle('import c from "itemsjs"; window.c = c;')),
  MiniSearch: small(await bundle('import c from "minisearch"; window.c = c;')),
  FlexSearch: small(await bundle('import { Document } from "flexsearch"; window.c = Document;')),
  Orama: small(await bundle('import { create, insertMultiple, search } from "@orama/orama"; window.c = [create, insertMultiple, search];')),
  "SQLite FTS5": small(readFileSync(join(sqlite, "sqlite3.wasm"))) + small(readFileSync(join(sqlite, "sqlite3.mjs"))),
};

const TYPES = { mjs: "text/javascript", js: "text/javascript", wasm: "application/wasm", html: "text/html", json: "application/json" };
const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const [, room, name] = path.split("/");
  const place = { parallax: module, sqlite, corpus: corpora }[room];
  // Isolated, so that the clock is fine enough and memory is shared with nobody.
  const headers = {
    "content-type": TYPES[path.split(".").pop()] ?? "application/octet-stream",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  };
  try {
    const body = path === "/page.mjs" ? script : place ? readFileSync(join(place, name)) : "<!doctype html><script type=module src=/page.mjs></script>";
    if (!place && path !== "/page.mjs") headers["content-type"] = "text/html";
    response.writeHead(200, headers).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await new Promise((done) => server.once("listening", done));
const url = `http://127.0.0.1:${server.address().port}/`;
const executablePath = process.env.PARALLAX_CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--js-flags=--expose-gc"];
const browser = await chromium.launch({ executablePath, args });

const at = (list, share) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

/** Toggles of values of facets that a claim has one of, at most two values each: the state after each. */
function toggles(facets) {
  let seed = 20180917;
  const below = (end) => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0), Math.floor((seed / 2 ** 32) * end));
  const state = new Map();
  return Array.from({ length: 240 }, () => {
    const facet = [0, 1, 3, 6, 9][below(5)];
    const value = below(Math.min(facets[facet].values.length, 12));
    const picked = state.get(facet) ?? [];
    const next = picked.includes(value) ? picked.filter((other) => other !== value) : [...picked, value].slice(-2);
    if (next.length) state.set(facet, next);
    else state.delete(facet);
    return [...state].sort(([a], [b]) => a - b).map(([facet, values]) => ({
      facet,
      values: values.toSorted((a, b) => a - b),
      slugs: values.map((value) => facets[facet].values[value]).toSorted(),
    }));
  });
}

async function measured(size) {
  const data = JSON.parse(readFileSync(join(corpora, `${size}.json`), "utf8"));
  const asked = { facets: toggles(data.facets), words: data.words, phrase: data.phrases };
  const first = Object.fromEntries(Object.entries(asked).map(([question, values]) => [question, values[0]]));
  const pages = {};
  for (const engine of ENGINES) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.make);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    const ready = await page.evaluate(([engine, size, first]) => window.make(engine, size, first), [engine, size, first]);
    await page.evaluate(() => window.gc());
    const { metrics } = await session.send("Performance.getMetrics");
    const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
    const memory = heap + (await page.evaluate(() => window.wasmBytes()));
    pages[engine] = { page, ready, memory, answers: {}, spent: 0 };
    console.log(`  ${size} claims: ${engine} is ready after ${ready.toFixed(0)} ms`);
  }
  for (const [question, values] of Object.entries(asked)) {
    for (const engine of Object.values(pages)) engine.spent = 0;
    for (let begin = 0; begin < values.length; begin += TURN) {
      for (const engine of Object.values(pages)) {
        if (engine.answers[question] === null || engine.spent > PATIENCE) continue;
        const begun = Date.now();
        const answers = await engine.page.evaluate(([question, values]) => window.ask(question, values), [question, values.slice(begin, begin + TURN)]);
        engine.spent += (Date.now() - begun) / 1e3;
        engine.answers[question] = answers && [...(engine.answers[question] ?? []), ...answers];
      }
    }
  }
  for (const { page } of Object.values(pages)) await page.context().close();
  return { pages, bytes: statSync(join(corpora, `${size}.bin`)).size, without: data.bytesWithoutIndex, json: statSync(join(corpora, `${size}.json`)).size };
}

const lines = [];
let failed = [];
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
for (const size of sizes) {
  const { pages, bytes, without, json } = await measured(size);
  const ours = pages.Parallax.answers;
  lines.push(`## ${Number(size).toLocaleString("en")} claims`, "");
  for (const [question, title] of Object.entries(QUESTIONS)) {
    lines.push(`**${title}**, in ms`, "", "| engine | p50 | p95 | max | questions | same results |", "|---|--:|--:|--:|--:|---|");
    for (const engine of ENGINES) {
      const answers = pages[engine].answers[question];
      if (!answers) continue;
      const times = answers.map(({ time }) => time);
      const differ = answers.filter(({ passing, sum }, row) => passing !== ours[question][row].passing || sum !== ours[question][row].sum).length;
      const same = differ === 0 ? "yes" : `no: ${differ} of ${answers.length} differ`;
      const figures = [0.5, 0.95, 1].map((share) => at(times, share).toFixed(2));
      lines.push(`| ${engine} | ${figures.join(" | ")} | ${times.length} | ${same} |`);
      if (Number(size) === 100_000) {
        const p95 = at(times, 0.95);
        if (engine === "Parallax" && p95 > GOALS[question]) failed.push(`${title}: p95 ${p95.toFixed(2)} ms, goal ${GOALS[question]} ms`);
        if (engine !== "Parallax" && p95 <= at(ours[question].map(({ time }) => time), 0.95)) failed.push(`${title}: ${engine} is ahead`);
      }
    }
    lines.push("");
  }
  lines.push("| engine | first answer after, ms | memory, MB | code with brotli, kB |", "|---|--:|--:|--:|");
  for (const engine of ENGINES) {
    const { ready, memory } = pages[engine];
    lines.push(`| ${engine} | ${ready.toFixed(0)} | ${megabytes(memory)} | ${(CODE[engine] / 1e3).toFixed(1)} |`);
  }
  lines.push("", `Corpus file: ${megabytes(bytes)} MB, of which index ${megabytes(bytes - without)} MB; what the peers read: ${megabytes(json)} MB of JSON.`, "");
}
await browser.close();
server.close();
const version = browser.version();
const head = readFileSync(new URL("filter/head.md", import.meta.url), "utf8");
const day = new Date().toISOString().slice(0, 10);
const table = `${head.trim()}\n\nMeasured on ${day} on two shared cores, headless Chromium ${version.split(".")[0]}, by \`cargo xtask bench filter\`.\n\n${lines.join("\n")}`;
writeFileSync(out, `${table.trim()}\n`);
console.log(`\n${lines.join("\n")}`);
for (const failure of failed) console.error(failure);
process.exit(failed.length ? 1 : 0);
