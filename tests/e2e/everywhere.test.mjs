// The same golden links, the same words: at the root of a host, in a folder of it, and from a disk as one file, in
// Chromium and in Firefox; and nothing is asked of any other host, from a disk of none at all.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath, DIST, FLAGS, SUBPATH } from "./browser.mjs";
import { launchFirefox } from "./firefox.mjs";
import { makeSite, scratch, SEEDS } from "./made.mjs";
import { serve } from "./server.mjs";

const LINKS = readFileSync(new URL("../../crates/view/tests/golden/links.txt", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.split(" -> ")[0])
  .filter((line) => line.startsWith("#"));

const places = {};
const asked = [];
let servers;
before(async () => {
  const file = join(scratch(), "parallax.html");
  makeSite(SEEDS, file, "--single-file");
  servers = [await serve(DIST), await serve(DIST, { base: SUBPATH })];
  places["the root of a host"] = servers[0].url;
  places["a folder of a host"] = servers[1].url;
  places["a disk"] = pathToFileURL(file).href;
});
after(() => Promise.all(servers.map((server) => server.close())));

/** For how many looks a page that rests may still differ from what is expected: a count waits for who types. */
const PATIENCE = 30;

/** What a page shows once it has come to rest, at what is `wanted` where that is known: its link, heading and words. */
async function shown(page, wanted) {
  let last = "";
  for (let tries = 0; tries < 200; tries += 1) {
    const now = await page.evaluate(() => {
      const main = document.querySelector("#main");
      if (!main?.querySelector("h1, h2, article") || main.querySelector("progress, [aria-busy=true]")) return "";
      return `${location.hash}\n${main.textContent.replace(/\s+/g, " ").trim()}`;
    });
    if (now && now === last && (wanted === undefined || now === wanted || tries > PATIENCE)) return now;
    last = now;
    await new Promise((done) => setTimeout(done, 60));
  }
  assert.fail(`${page.url()} did not come to rest`);
}

/** Two pages are the same; where not, the words around the first difference. */
function same(one, other, where) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (words) => words.slice(Math.max(0, at - 40), at + 60);
  assert.ok(one === other, `${where}: "${around(one)}" and not "${around(other)}"`);
}

/** What Firefox says where a page is left while a large file is on its way from the offline copy: the file is wanted no
 * longer, and nothing is wrong. */
const LEFT = /A ServiceWorker intercepted the request and encountered an unexpected error/;

/** Whether a link is the first to its page: what a start does otherwise than a step, it does by the page that it opens. */
const isFirst = (link, at) => LINKS.findIndex((other) => kind(other) === kind(link)) === at;
const kind = (link) => link.match(/^#\/?([^/?]*)/)[1];

/** What each link shows: a start of the app for each that `starts`, a step within it for the others. */
async function walk(browser, base, starts) {
  const context = await (browser.newContext ?? browser.createBrowserContext).call(browser);
  const page = await context.newPage();
  const complaints = [];
  const complain = (words) => LEFT.test(words) || complaints.push(words);
  page.on("console", (message) => message.type() === "error" && complain(message.text()));
  page.on("pageerror", (error) => complain(error.message));
  page.on("request", (request) => {
    const { protocol, href } = new URL(request.url());
    if (!["blob:", "data:", "about:"].includes(protocol) && href.split("#")[0] !== base) asked.push([base, href]);
  });
  const found = [];
  for (const [at, link] of LINKS.entries()) {
    if (starts(link, at)) {
      await page.goto("about:blank");
      await page.goto(base + link);
    } else {
      await page.evaluate((link) => (location.hash = link), link);
    }
    found.push(await shown(page, expected?.[at]));
  }
  await context.close();
  assert.deepEqual(complaints, []);
  return found;
}

const BROWSERS = {
  Chromium: () => chromium.launch({ executablePath: chromiumPath(), args: FLAGS }),
  Firefox: launchFirefox,
};
let expected;

for (const [name, launch] of Object.entries(BROWSERS)) {
  test(`golden links open the same at a root, in a folder and from a disk: ${name}`, async () => {
    const browser = await launch();
    try {
      for (const [nth, [place, base]] of Object.entries(places).entries()) {
        const found = await walk(browser, base, nth === 0 ? () => true : isFirst);
        expected ??= found;
        for (const [at, link] of LINKS.entries()) same(found[at], expected[at], `${link} from ${place}`);
      }
    } finally {
      await browser.close();
    }
  });
}

/** The pages, each by a link that opens it. */
const PAGES = ["overview", "claims", "reader/000-b0e1901b208b5479", "sources", "timeline", "actors", "actors/russia", "compare", "method"].map((page) => `#/${page}?v=1`);
/** How many elements of each page are compared, and what of them. */
const LOOKED_AT = 20;
const LOOKS = ["display", "color", "backgroundColor", "padding", "margin", "border", "font", "gap", "width", "height", "position"];

/** How elements of a page look that are of different kinds, spread over all of it. */
async function looks(page, link, base) {
  await page.goto("about:blank");
  await page.goto(base + link);
  await shown(page);
  return page.evaluate(
    ({ names, most }) => {
      const kinds = new Map();
      for (const element of document.querySelectorAll("#app *, #app")) {
        const kind = `${element.localName}.${element.getAttribute("class") ?? ""}`;
        if (!kinds.has(kind) && element.getClientRects().length) kinds.set(kind, element);
      }
      const step = Math.max(1, Math.floor(kinds.size / most));
      const chosen = [...kinds].filter((_, at) => at % step === 0);
      return chosen.map(([kind, element]) => {
        const style = getComputedStyle(element);
        return `${kind}: ${names.map((name) => `${name} ${style[name]}`).join("; ")}`;
      });
    },
    { names: LOOKS, most: LOOKED_AT },
  );
}

for (const [name, launch] of Object.entries(BROWSERS)) {
  test(`a page that is one file looks as the folder does: ${name}`, async () => {
    const browser = await launch();
    try {
      const context = await (browser.newContext ?? browser.createBrowserContext).call(browser);
      const page = await context.newPage();
      for (const link of PAGES) {
        const hosted = await looks(page, link, places["the root of a host"]);
        const single = await looks(page, link, places["a disk"]);
        assert.ok(hosted.length >= LOOKED_AT, `${link} has ${hosted.length} kinds of elements`);
        assert.deepEqual(single, hosted, link);
      }
    } finally {
      await browser.close();
    }
  });
}

test("nothing was asked of another host, and from a disk nothing at all", () => {
  assert.ok(asked.length > 0, "the hosted pages have files beside them");
  for (const [base, href] of asked) assert.ok(base.startsWith("http") && href.startsWith(base), `${base} asked for ${href}`);
});
