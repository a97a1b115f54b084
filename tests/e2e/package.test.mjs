// The package (`cargo xtask package`): copied to another place and run without any other program, it makes a site and a
// page that is one file, and both open.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath, desk, FLAGS } from "./browser.mjs";
import { scratch, SEEDS } from "./made.mjs";

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

test("a package holds its papers and no article of anybody", () => {
  const names = readdirSync(PACKAGE, { recursive: true });
  for (const name of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "hosting.md", "hosting/nginx.conf", "hosting/sw-off.js", "app/index.html"]) {
    assert.ok(names.includes(name), name);
  }
  assert.ok(!names.some((name) => name.endsWith(".bin")), "no corpus");
  for (const name of readFileSync(join(PACKAGE, "README.md"), "utf8").matchAll(/\]\(([^)#]+)\)/g)) {
    assert.ok(names.includes(name[1]), `README.md leads to ${name[1]}`);
  }
});
