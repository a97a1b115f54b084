// Keyboard only, phone width, both themes, assistive technology.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { count, desk, rows, settled } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const VIEWS = ["#/overview?v=1", "#/claims?v=1", "#/sources?v=1", "#/timeline?v=1", "#/actors?v=1", "#/actors/turkey?v=1", "#/method?v=1", "#/compare?v=1", "#/collected?v=1", "#/reader/002?with=004&v=1", "reader", "evidence", "#/nowhere?v=1"];

let world;
before(async () => (world = await desk()));
after(() => world.close());

async function address(name) {
  if (name.startsWith("#")) return name;
  const page = await world.open("#/claims?source=alwaght&v=1");
  const id = await rows(page).nth(2).getAttribute("data-claim");
  let hash = `#/claims?claim=${id}&v=1`;
  if (name === "reader") {
    await rows(page).nth(2).click();
    const link = page.getByRole("link", { name: "Open in article" }).first();
    hash = await link.getAttribute("href");
  }
  await page.context().close();
  return hash;
}

/** In the page: what axe finds by these options, each with where. What a page scrolled to may stand half under its own bar,
 * which is no smaller a target. */
async function axed(options) {
  scrollTo(0, 0);
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document, { resultTypes: ["violations"], ...options });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(", ")}`);
}

/** All that is asked of a page, and what the theme can change of the answer. */
const EVERYTHING = { rules: { "target-size": { enabled: true } } };
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

for (const view of VIEWS) {
  for (const width of [1440, 360]) {
    test(`axe finds nothing: ${view}, ${width} px, light and dark`, async () => {
      const page = await world.open(await address(view), { colorScheme: "light", viewport: { width, height: 800 } });
      await page.evaluate(AXE);
      const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.deepEqual(await page.evaluate(axed, EVERYTHING), [], "light");
      await page.emulateMedia({ colorScheme: "dark" });
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), light);
      assert.deepEqual(await page.evaluate(axed, COLOURS), [], "dark");
      await page.context().close();
    });
  }
}

test("nothing scrolls sideways down to 320 px", async () => {
  for (const view of VIEWS) {
    const page = await world.open(await address(view), { viewport: { width: 320, height: 640 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${view} is ${wide} px too wide`);
    await page.context().close();
  }
});

test("a phone filters in a tray over the live list and reads evidence in a sheet", async () => {
  const page = await world.open("#/claims?v=1", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const { total } = await count(page);
  await page.getByRole("button", { name: /^Filters/ }).click();
  const voice = page.getByRole("group", { name: "Voice", exact: true });
  await voice.getByRole("checkbox").first().check();
  const { shown } = await settled(page, (now) => now.shown < total);
  await page.getByRole("button", { name: `Show ${shown} claims` }).click();
  await voice.waitFor({ state: "hidden" });
  await rows(page).first().click();
  await page.getByRole("link", { name: "Open in article" }).first().waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => !url.href.includes("claim="));
  world.check();
});

test("the whole way by keyboard alone", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await count(page);
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /skip/i);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.labels?.[0]?.textContent.trim() || document.activeElement.ariaLabel), "Search claims");
  await page.keyboard.type("weapons");
  await settled(page, ({ shown }) => shown > 0 && shown < total);
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  const focused = await page.evaluate(() => document.activeElement.closest("article[data-claim]")?.dataset.claim);
  assert.ok(focused, "j moves to a row");
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`claim=${focused}`));
  const link = page.getByRole("link", { name: "Open in article" }).first();
  for (let presses = 0; presses < 60 && !(await link.evaluate((element) => element === document.activeElement)); presses += 1) {
    await page.keyboard.press("Tab");
  }
  const ring = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
  assert.notEqual(ring, "none", "the focus is visible");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/reader\//);
  await page.locator('mark[aria-current="true"]').first().waitFor();
  world.check();
});

test("the theme is the reader's, and forbidden storage never stops reading", async () => {
  const page = await world.open("#/claims?v=1", { ready: false });
  await page.context().addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  await page.reload();
  await count(page);
  const theme = page.getByRole("button", { name: /theme/i });
  const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (let presses = 0; presses < 3; presses += 1) {
    await theme.first().click();
    if ((await page.evaluate(() => getComputedStyle(document.body).backgroundColor)) !== before) break;
  }
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), before);
  world.check();
});

test("full storage never stops reading", async () => {
  const page = await world.open("#/claims?v=1", { ready: false });
  await page.context().addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.reload();
  await count(page);
  await page.getByRole("button", { name: /theme/i }).first().click();
  await page.getByRole("group", { name: "Source", exact: true }).getByRole("checkbox").first().check();
  await page.waitForURL(/source=/);
  world.check();
});
