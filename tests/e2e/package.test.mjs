// The package (`cargo xtask package`): copied to another place and run without any other program, it makes a site and a
// page that is one file, and both open.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath, desk, FLAGS } from "./browser.mjs";
import { scratch, SEEDS } from "./made.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const PACKAGE = process.env.PARALLAX_PACKAGE ?? fileURLToPath(new URL("../../target/package/parallax", import.meta.url));

/** The package at another place; `parallax` runs it from an empty folder with nothing on its path. */
function moved() {
  assert.ok(existsSync(PACKAGE), `${PACKAGE} is missing: run cargo xtask package`);
  const place = scratch();
  cpSync(PACKAGE, join(place, "parallax"), { recursive: true });
  cpSync(SEEDS, join(place, "articles"), { recursive: true });
  const cwd = join(place, "here");
  mkdirSync(cwd);
  const parallax = (...words) => execFileSync(join(place, "parallax/parallax"), words, { cwd, env: { PATH: "" }, encoding: "utf8" });
  return { cwd, parallax };
}

test("a package makes a site without Trunk, wasm tools or Node, and the site opens", async () => {
  const { cwd, parallax } = moved();
  assert.match(parallax("site", "../articles", "--out", "site"), /site: 5 articles, \d+ claims/);
  const world = await desk({ folder: join(cwd, "site") });
  try {
    const page = await world.open("#/claims?v=1");
    await page.locator("article[data-claim]").first().waitFor();
    await page.evaluate(() => (location.hash = "#/sources?v=1"));
    await page.locator("#main figure").first().waitFor();
    world.check();
  } finally {
    await world.close();
  }
});

test("a package makes one file, called after the folder, that opens from a disk", async () => {
  const { cwd, parallax } = moved();
  parallax("site", "../articles", "--single-file");
  assert.deepEqual(readdirSync(cwd), ["articles.html"]);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(cwd, "articles.html")).href}#/claims?v=1`);
    await page.locator("article[data-claim]").first().waitFor();
  } finally {
    await browser.close();
  }
});

test("the step of docs/hosting/github-pages.yml makes the site of a repository that holds the package", () => {
  const { cwd } = moved();
  const workflow = readFileSync(new URL("../../docs/hosting/github-pages.yml", import.meta.url), "utf8");
  const steps = [...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, step]) => step);
  assert.equal(steps.length, 1);
  const known = { "github.repository_owner": "somebody", "github.event.repository.name": "idlib" };
  const step = steps[0].replace(/\$\{\{ (.+?) \}\}/g, (_, name) => known[name] ?? assert.fail(`${name} is not known here`));
  const repository = join(cwd, "..");
  execFileSync("/bin/sh", ["-c", step], { cwd: repository, env: { PATH: "" } });
  const published = workflow.match(/upload-pages-artifact@v\d+\n +with:\n +path: (\S+)/)[1];
  const index = readFileSync(join(repository, published, "index.html"), "utf8");
  assert.match(index, /<link rel="canonical" href="https:\/\/somebody\.github\.io\/idlib\/">/);
});

test("what ships names no place of the machine that built it", () => {
  const homes = [homedir(), process.env.CARGO_HOME, ROOT].filter((place) => place?.length > 1);
  const anybodys = /\/(?:home|root|Users)\/[\w.-]+\/|[\\/]\.(?:cargo|rustup)[\\/]|index\.crates\.io/;
  const shipped = readdirSync(PACKAGE, { recursive: true }).filter((name) => /(\.wasm|\.js|\.css|\.html|^parallax)$/.test(name));
  assert.ok(shipped.filter((name) => name.endsWith(".wasm")).length === 2 && shipped.includes("parallax"), shipped.join(" "));
  for (const name of shipped) {
    const words = readFileSync(join(PACKAGE, name), "latin1");
    for (const home of homes) assert.ok(!words.includes(home), `${name} names ${home}`);
    assert.equal(words.match(anybodys)?.[0], undefined, name);
  }
});

test("the notice of what others made goes along, with the app and with the command line", async () => {
  const { cwd, parallax } = moved();
  for (const [name, crate] of [["licences.txt", "clap"], ["app/licences.txt", "leptos"]]) {
    const notice = readFileSync(join(PACKAGE, name), "utf8");
    assert.match(notice, new RegExp(`^${crate} \\d+\\.`, "m"), name);
    assert.match(notice, /CC BY-SA 4\.0/, name);
    assert.doesNotMatch(notice, /BY-NC/, `${name}: nothing is for some uses only`);
  }
  parallax("site", "../articles", "--out", "site");
  parallax("site", "../articles", "--single-file");
  const world = await desk({ folder: join(cwd, "site") });
  try {
    const context = await world.browser.newContext();
    for (const base of [world.url, pathToFileURL(join(cwd, "articles.html")).href]) {
      const page = await context.newPage();
      await page.goto(`${base}#/method?v=1`);
      const opened = context.waitForEvent("page");
      await page.getByRole("link", { name: "Every library in this app, with its licence" }).click();
      const notice = await opened;
      await notice.waitForFunction(() => document.body?.textContent.includes("leptos"));
      assert.match(await notice.evaluate(() => document.body.textContent), /Permission is hereby granted/, base);
    }
  } finally {
    await world.close();
  }
});

test("what a page on a disk passes on names the file, and not where it lies", async () => {
  const { cwd, parallax } = moved();
  parallax("site", "../articles", "--single-file");
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(cwd, "articles.html")).href}#/claims?v=1`);
    await page.locator("article[data-claim]").first().waitFor();
    await page.locator("#share-button").click();
    await page.locator("#share-first").waitFor();
    const fields = await page.locator(".shared textarea").evaluateAll((all) => all.map((field) => field.value));
    assert.match(fields[0], /^articles\.html#\/claims/);
    for (const words of fields) assert.ok(!words.includes("file:") && !words.includes(basename(cwd)), words);
    assert.match(await page.locator("#share").innerText(), /Send the file along/);
    assert.equal(await page.locator(".qr").count(), 0, "no camera opens it");
    await page.keyboard.press("Escape");
    const exports = page.locator("#export > .choices button");
    await page.locator("#export-button").click();
    await exports.first().waitFor();
    const formats = await exports.allInnerTexts();
    assert.ok(formats.length > 4, formats.join(" "));
    for (const format of formats) {
      if (!(await exports.count())) await page.locator("#export-button").click();
      const [file] = await Promise.all([page.waitForEvent("download"), exports.getByText(format, { exact: true }).click()]);
      const words = readFileSync(await file.path(), "utf8");
      assert.ok(!words.includes("file:/") && !words.includes(dirname(cwd)), `${format}: ${words.slice(0, 300)}`);
    }
  } finally {
    await browser.close();
  }
});

test("a package holds its papers and no article of anybody", () => {
  const names = readdirSync(PACKAGE, { recursive: true });
  for (const name of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "licences.txt", "app/licences.txt", "hosting.md", "hosting/nginx.conf", "hosting/sw-off.js", "app/index.html"]) {
    assert.ok(names.includes(name), name);
  }
  assert.ok(!names.some((name) => name.endsWith(".bin")), "no corpus");
  for (const name of readFileSync(join(PACKAGE, "README.md"), "utf8").matchAll(/\]\(([^)#]+)\)/g)) {
    assert.ok(names.includes(name[1]), `README.md leads to ${name[1]}`);
  }
});
