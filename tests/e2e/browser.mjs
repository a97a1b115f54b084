// A real Chromium for the tests: the built folder served from a subpath by a plain static server, and pages that
// note every console error and every request to another host.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

export const DIST = process.env.PARALLAX_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
export const SUBPATH = "/some/sub/path/";

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function chromiumPath() {
  if (process.env.PARALLAX_CHROMIUM) return process.env.PARALLAX_CHROMIUM;
  return execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
}

/** A browser and a server; `open` gives a fresh page, `check` says whether all pages behaved. */
export async function desk({ folder = DIST, base = SUBPATH } = {}) {
  const site = await serve(folder, { base });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  const complaints = [];

  async function open(hash = "", options = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    watch(page, site.url, complaints);
    await page.goto(site.url + hash);
    if (options.ready !== false) await ready(page);
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

/** Notes what a page should not do: errors, and requests to anywhere but `url`. */
export function watch(page, url, complaints) {
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const to = request.url();
    if (!to.startsWith(url) && !to.startsWith("data:") && !to.startsWith("blob:")) complaints.push(`request: ${to}`);
  });
}

/** Waits until the app shows a view. */
export async function ready(page) {
  await page.getByRole("navigation", { name: "Views" }).first().waitFor();
  await page.getByRole("main").waitFor();
}

/** The two numbers of "14 of 96 claims". */
export async function count(page) {
  const status = page.getByRole("status").filter({ hasText: /\d+ of \d+ claims/ });
  const words = await status.first().innerText();
  const [, shown, total] = words.match(/(\d+) of (\d+) claims/);
  return { shown: Number(shown), total: Number(total) };
}

/** Waits until the count satisfies `holds` and all rows and filters stand, and gives it. */
export async function settled(page, holds) {
  for (let tries = 0; tries < 60; tries += 1) {
    const now = await count(page);
    if (holds(now) && !(await page.locator(":is(.list, .panels)[aria-busy=true]").count())) return now;
    await page.waitForTimeout(50);
  }
  assert.fail(`the count did not settle: ${JSON.stringify(await count(page))}`);
}

/** The rows of the claims list. */
export const rows = (page) => page.locator("article[data-claim]");
