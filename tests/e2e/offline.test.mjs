// The offline copy: everything works with the server gone; a new build waits until the reader takes it, and keeps what
// the reader has; builds do not mix; the kill switch leaves nothing behind. In Chromium and in Firefox. What a lying answer
// does: worker.test.mjs.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { chromium } from "playwright-core";
import { chromiumPath, FLAGS } from "./browser.mjs";
import { launchFirefox } from "./firefox.mjs";
import { makeSite, scratch, SEEDS } from "./made.mjs";
import { serve } from "./server.mjs";

const LINK = "#/claims?source=alwaght&v=1";
const sites = scratch();
const site = (name) => join(sites, name);
before(() => {
  makeSite(SEEDS, site("first"));
  const articles = join(sites, "articles");
  cpSync(SEEDS, articles, { recursive: true });
  writeFileSync(join(articles, "later.txt"), "A later article\n\nTurkey said on Monday that the deal holds.\n");
  makeSite(articles, site("second"));
  makeSite(articles, site("none"), "--no-offline");
});

/** A host whose folder can be replaced, as a new version is put in place. */
async function host(name) {
  const folder = join(scratch(), "site");
  const put = (other) => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(site(other), folder, { recursive: true });
  };
  put(name);
  return { put, ...(await serve(folder, { base: "/some/sub/path/" })) };
}

const evaluate = (page, what, ...rest) => page.evaluate(what, ...rest);
/** Waits until something holds in the page. An element is no value that every driver brings out of it, so that the page
 * itself says yes or no. */
async function until(page, holds, what) {
  const asked = `Promise.resolve((${holds})()).then(Boolean)`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (await evaluate(page, asked).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`never: ${what}`);
}
const listed = (page) => until(page, () => document.querySelectorAll("article[data-claim]").length > 0, "claims are listed");
const copied = (page) =>
  until(page, () => navigator.serviceWorker.getRegistration().then((kept) => kept?.active?.state === "activated"), "a copy is kept");
const caches_ = (page) => evaluate(page, () => caches.keys());

const BROWSERS = {
  Chromium: () => chromium.launch({ executablePath: chromiumPath(), args: FLAGS }),
  Firefox: launchFirefox,
};

for (const [name, launch] of Object.entries(BROWSERS)) {
  const opened = async (use) => {
    const browser = await launch();
    const context = await (browser.newContext ?? browser.createBrowserContext).call(browser);
    try {
      await use(context);
    } finally {
      await browser.close();
    }
  };

  test(`${name}: after the first visit everything works with the server gone`, async () => {
    const server = await host("first");
    await opened(async (context) => {
      const page = await context.newPage();
      await page.goto(server.url + LINK);
      await listed(page);
      await copied(page);
      const rows = await evaluate(page, () => document.querySelectorAll("article[data-claim]").length);
      await page.close();
      await server.close();
      const again = await context.newPage();
      await again.goto(server.url + LINK);
      await listed(again);
      assert.equal(await evaluate(again, () => document.querySelectorAll("article[data-claim]").length), rows);
      await evaluate(again, () => (location.hash = "#/sources?v=1"));
      await until(again, () => document.querySelector("#main figure"), "the second program comes from the copy");
    });
  });

  test(`${name}: a new build waits, is offered, and keeps the reader's view and choices`, async () => {
    const server = await host("first");
    await opened(async (context) => {
      const page = await context.newPage();
      await page.goto(server.url + LINK);
      await listed(page);
      await copied(page);
      await page.reload();
      await listed(page);
      await evaluate(page, () => localStorage.setItem("parallax.theme", "dark"));
      assert.equal(await evaluate(page, () => document.querySelector("#update").hidden), true);

      server.put("second");
      await evaluate(page, () => navigator.serviceWorker.getRegistration().then((kept) => kept.update()));
      await until(page, () => !document.querySelector("#update").hidden, "the update is offered");
      const articles = () => document.querySelector(".story").textContent;
      assert.match(await evaluate(page, articles), /5 articles/, "nothing changes by itself");
      // The page of the first build still gets its own second program, which the host no longer has.
      await evaluate(page, () => (location.hash = "#/sources?v=1"));
      await until(page, () => document.querySelector("#main figure"), "the old build's second program");
      await evaluate(page, (hash) => (location.hash = hash), LINK);
      await listed(page);

      await evaluate(page, () => document.querySelector("[data-update]").click());
      await until(page, () => document.querySelector(".story")?.textContent.includes("6 articles"), "the new build");
      assert.equal(await evaluate(page, () => location.hash), LINK);
      assert.equal(await evaluate(page, () => document.documentElement.dataset.theme), "dark");
      assert.equal(await evaluate(page, () => document.querySelector("#update").hidden), true);
      assert.ok((await caches_(page)).length <= 2, "at most this build's copy and the one before it");
    });
    await server.close();
  });

  test(`${name}: the kill switch removes the copy and the worker`, async () => {
    const server = await host("first");
    await opened(async (context) => {
      const page = await context.newPage();
      await page.goto(server.url + LINK);
      await copied(page);
      assert.equal((await caches_(page)).length, 1);
      server.put("none");
      await evaluate(page, () => navigator.serviceWorker.getRegistration().then((kept) => kept.update()));
      await until(page, () => caches.keys().then((names) => names.length === 0), "no copy is left");
      await until(page, () => navigator.serviceWorker.getRegistrations().then((all) => all.length === 0), "no worker is left");
      await page.reload();
      await listed(page);
    });
    await server.close();
  });

  test(`${name}: two builds on one host keep to themselves`, async () => {
    const folder = join(scratch(), "both");
    mkdirSync(folder);
    cpSync(site("first"), join(folder, "a"), { recursive: true });
    cpSync(site("second"), join(folder, "b"), { recursive: true });
    const server = await serve(folder);
    await opened(async (context) => {
      const pages = [];
      for (const [path, count] of [["a/", "5 articles"], ["b/", "6 articles"]]) {
        const page = await context.newPage();
        await page.goto(server.url + path + LINK);
        await listed(page);
        await copied(page);
        pages.push([path, count]);
        await page.close();
      }
      await server.close();
      for (const [path, count] of pages) {
        const page = await context.newPage();
        await page.goto(server.url + path + LINK);
        await listed(page);
        assert.ok((await evaluate(page, () => document.querySelector(".story").textContent)).includes(count), `${path} holds ${count}`);
        await page.close();
      }
    });
  });
}
