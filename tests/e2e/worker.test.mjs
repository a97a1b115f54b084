// The worker of the offline copy by itself, with a folder of a few files: what a host, a portal or a cut transfer answers
// in place of a file, always with 200, is never kept; the true answer is, later; and a copy that is broken heals. In
// Chromium and in Firefox.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { chromiumPath, FLAGS } from "./browser.mjs";
import { launchFirefox } from "./firefox.mjs";
import { scratch } from "./made.mjs";
import { serve } from "./server.mjs";

const TEMPLATE = readFileSync(new URL("../../public/sw.js", import.meta.url), "utf8");
const folder = scratch();
const files = {};
/** Puts a file into the folder, and its hash into the worker's list, as crates/site/src/offline.rs does. */
function put(name, words) {
  writeFileSync(join(folder, name), words);
  files[name] = shortHash(words);
  return name;
}
const shortHash = (words) => createHash("sha256").update(words).digest("hex").slice(0, 16);

const GLUE = "export const x = 1;".repeat(3000);
const glue = put(`parallax-whole-${shortHash(GLUE)}.js`, GLUE);
put("corpus-0123456789ab.bin", "corpus".repeat(1000));
put("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
// The page tells when the browser has decided: while it has not, a second registration is the first one and fails with it.
const register = `addEventListener("load", async () => {
  await navigator.serviceWorker.register("./sw.js", { updateViaCache: "none" }).catch(() => {});
  window.registered = true;
})`;
put("index.html", `<!doctype html><script>${register}</script><p>Here${"<i></i>".repeat(500)}`);
const WORKER = TEMPLATE.replace('const BUILD = "";', 'const BUILD = "one";').replace("const FILES = {};", `const FILES = ${JSON.stringify(files)};`);
writeFileSync(join(folder, "sw.js"), WORKER);

const PORTAL = { type: "text/html", body: "<!doctype html><title>Log in</title><p>Accept the terms of this network." };
const LIES = [
  ["a portal's page in place of a program", (path) => path === glue && PORTAL],
  ["half of a program", (path) => path === glue && { share: 0.5 }],
  ["most of the articles", (path) => path.startsWith("corpus-") && { share: 0.9 }],
  ["nothing in place of the icon", (path) => path === "icon.svg" && { share: 0 }],
  ["all but the end of the page, once it is open", (path, pages) => path === "index.html" && pages > 0 && { share: 0.95 }],
  ["half of the worker", (path) => path === "sw.js" && { share: 0.5 }],
];

/** A host that lies while it is asked to. */
async function liar(lies) {
  const lying = { on: true, pages: 0, told: 0 };
  const lie = (path) => {
    const lied = (lying.on && lies(path, lying.pages)) || undefined;
    lying.pages += path === "index.html";
    lying.told += Boolean(lied);
    return lied;
  };
  return { lying, server: await serve(folder, { base: "/some/sub/path/", lie }) };
}

async function wait(holds, what) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`never: ${what}`);
}
const until = (page, holds, what) => wait(() => page.evaluate(`Promise.resolve((${holds})()).then(Boolean)`).catch(() => false), what);
const activated = () => navigator.serviceWorker.getRegistration().then((kept) => kept?.active?.state === "activated");
const length = (page) => page.evaluate((name) => fetch(name).then((answer) => answer.text()).then((words) => words.length), glue);

/** Writes something else over every file of the copy. */
const breakAll = async () => {
  const cache = await caches.open((await caches.keys())[0]);
  for (const request of await cache.keys()) await cache.put(request, new Response("Accept the terms"));
};
const isWhole = async () => {
  const cache = await caches.open((await caches.keys())[0]);
  const answers = await Promise.all((await cache.keys()).map(async (request) => (await cache.match(request)).text()));
  return answers.length > 3 && answers.every((words) => !words.includes("Accept the terms"));
};

const BROWSERS = {
  Chromium: () => chromium.launch({ executablePath: chromiumPath(), args: FLAGS }),
  Firefox: launchFirefox,
};
for (const [name, launch] of Object.entries(BROWSERS)) {
  test(`${name}: what a lying answer says is not kept, and a broken copy heals`, async (t) => {
    const browser = await launch();
    t.after(() => browser.close());
    for (const [what, lies] of LIES) {
      const { lying, server } = await liar(lies);
      const context = await (browser.newContext ?? browser.createBrowserContext).call(browser);
      const page = await context.newPage();
      await page.goto(server.url);
      await wait(() => lying.told > 0, `the lie is told: ${what}`);
      await until(page, () => window.registered && navigator.serviceWorker.getRegistration().then((kept) => !kept?.installing), `the worker gives up: ${what}`);
      assert.deepEqual(await page.evaluate(() => caches.keys()), [], `nothing is kept: ${what}`);

      lying.on = false;
      await page.reload();
      await until(page, activated, `a copy is kept after ${what}`);
      await page.evaluate(breakAll);
      await page.reload();
      assert.equal(await length(page), GLUE.length, "a broken file is asked for again");
      await until(page, isWhole, "the copy is whole again");

      await page.close();
      await server.close();
      const again = await context.newPage();
      await again.goto(server.url);
      assert.match(await again.evaluate(() => document.body.textContent), /Here/, what);
      assert.equal(await length(again), GLUE.length, what);
      await context.close();
    }
  });
}

test("no part of the worker is a program", () => {
  new Function("self", "caches", WORKER);
  const whole = WORKER.trimEnd().length;
  for (let end = WORKER.indexOf("(() => {") + 1; end < whole - 6; end += 7) {
    assert.throws(() => new Function(WORKER.slice(0, end)), SyntaxError, WORKER.slice(end - 40, end));
  }
});
