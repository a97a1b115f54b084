// A real Firefox for the tests, beside the Chromium of browser.mjs: Debian's, driven by WebDriver BiDi. The same
// server, the same complaints; elements are found by what assistive technology is told of them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";
import { DIST, SUBPATH, watch } from "./browser.mjs";
import { serve } from "./server.mjs";

function firefoxPath() {
  if (process.env.PARALLAX_FIREFOX) return process.env.PARALLAX_FIREFOX;
  return execFileSync("which", ["firefox-esr"], { encoding: "utf8" }).trim();
}

/** Starts Firefox without a window. */
export const launchFirefox = () =>
  puppeteer.launch({ browser: "firefox", executablePath: firefoxPath(), headless: true });

/** A Firefox and a server; `open` gives a fresh page with storage of its own, `check` says whether all pages behaved. */
export async function firefoxDesk({ folder = DIST, base = SUBPATH } = {}) {
  const site = await serve(folder, { base });
  const browser = await launchFirefox();
  const complaints = [];

  async function open(hash = "", { width = 1440, height = 900 } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height });
    watch(page, site.url, complaints);
    await page.goto(site.url + hash);
    await page.waitForSelector("nav[aria-label=Views]");
    return page;
  }

  return {
    url: site.url,
    requests: site.requests,
    browser,
    open,
    complaints,
    check: () => assert.deepEqual(complaints, [], "console errors or requests to other hosts"),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** The element of that role and exact name, as soon as it is there. */
export const named = (page, role, name) => page.waitForSelector(`::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`);

/** Waits until the count ("14 of 96 claims") satisfies `holds`, and gives it. */
export async function settled(page, holds = () => true) {
  for (let tries = 0; tries < 100; tries += 1) {
    const now = await page.evaluate(() => {
      const lines = [...document.querySelectorAll("[role=status]")].map((line) => line.textContent.match(/(\d+) of (\d+) claims/));
      const line = document.querySelector(":is(.list, .panels)[aria-busy=true]") ? undefined : lines.find(Boolean);
      return line && { shown: Number(line[1]), total: Number(line[2]) };
    });
    if (now && holds(now)) return now;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail("the count did not settle");
}
