// What is pressed stays where it is, however long the hand stays there: only what is below it grows.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { desk, rows } from "./browser.mjs";
import { finger, mouse } from "./press.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const PAGES = ["#/overview?v=1", "#/claims?v=1", "#/reader/002?v=1", "#/sources?v=1", "#/timeline?v=1", "#/actors?v=1", "#/compare?v=1", "#/method?v=1"];
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** What is there to scroll, or to bring another page. */
const GOES = ".contents, .jumps, .minimap, .steps, .neighbours, .skip, .brand, .views, .ask, #articles, #beside";

/** In the page: one control of each kind in sight, each with a point where it is what the pointer meets. */
function kinds(goes) {
  const found = new Map();
  for (const control of document.querySelectorAll("a[href], button:not(:disabled), label, summary, article[data-claim]")) {
    const kind = [control.localName, control.className, control.id.replace(/\d.*/, ""), control.closest("nav, aside, header, figure, form, section")?.className, control.matches("summary") ? control.textContent.slice(0, 12) : ""].join(" ");
    const box = control.getClientRects()[0];
    if (found.has(kind) || control.closest(goes) || !box || box.width < 4) continue;
    const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
    const met = document.elementFromPoint(x, y);
    if (!met || !control.contains(met)) continue;
    found.set(kind, control);
  }
  window.kinds = found;
  return [...found.keys()];
}

/** In the page: all that a press can have changed. */
const state = () => document.documentElement.outerHTML + [...document.querySelectorAll(":checked, :popover-open")].map(({ id }) => id) + scrollY;

/** Opens a link anew and scrolls down there; the kinds of controls in sight. */
async function fresh(page, link, down) {
  await page.goto("about:blank");
  await page.goto(world.url + link);
  await page.locator("#main h1").first().waitFor({ state: "attached" });
  await page.waitForFunction(() => !document.querySelector("#main progress, #main [aria-busy=true]"));
  await page.waitForTimeout(150);
  await page.evaluate((down) => scrollTo(0, down), down);
  await page.waitForTimeout(100);
  return page.evaluate(kinds, GOES);
}

/** Presses a control of that kind; what is wrong with where it stands afterwards, or null. */
async function pressed(page, pointer, kind) {
  const place = await page.evaluate((kind) => {
    const control = window.kinds.get(kind);
    const box = control?.isConnected && control.getClientRects()[0];
    if (!box) return null;
    window.pressed = control;
    return { x: box.left + Math.min(box.width / 2, 40), y: box.top + box.height / 2, left: box.left, top: box.top, words: (control.ariaLabel ?? control.textContent).trim().slice(0, 30) };
  }, kind);
  if (!place) return null;
  const path = new URL(page.url()).hash.split("?")[0];
  await pointer(page, place, 60);
  await page.waitForTimeout(250);
  const now = await page.evaluate(() => {
    const box = window.pressed?.isConnected && window.pressed.getClientRects()[0];
    return box ? { left: box.left, top: box.top } : null;
  });
  const stays = new URL(page.url()).hash.split("?")[0] === path;
  const moved = stays && now && (Math.abs(now.left - place.left) > 1 || Math.abs(now.top - place.top) > 1);
  return moved ? `${kind}: "${place.words}" by ${Math.round(now.left - place.left)}, ${Math.round(now.top - place.top)}` : null;
}

for (const [screen, pointer, options] of [["mouse", mouse, {}], ["touch", finger, PHONE]]) {
  // Each kind is pressed once, on the first page that has it.
  const seen = new Set();
  for (const link of PAGES) {
    test(`what is pressed stays where it is, ${screen}, ${link}`, async () => {
      const wrong = [];
      const scrolled = async (down) => {
        const page = await world.open(link, options);
        let before = "";
        for (const kind of await fresh(page, link, down)) {
          if (seen.has(kind)) continue;
          seen.add(kind);
          // What changed nothing needs no new page.
          if (before && before !== (await page.evaluate(state))) await fresh(page, link, down);
          before = await page.evaluate(state);
          wrong.push(await pressed(page, pointer, kind));
        }
        await page.context().close();
      };
      // Most of it is waiting for a hand.
      await Promise.all([0, 700, 1400].map(scrolled));
      assert.ok(seen.size > 3, `${seen.size} kinds so far`);
      assert.deepEqual(wrong.filter(Boolean), []);
      world.check();
    });
  }
}

test("the page stays where it is as the focus goes along the bars above it", async () => {
  const page = await world.open("#/claims?v=1");
  await rows(page).first().waitFor();
  await page.evaluate(() => scrollTo(0, 2500));
  await page.waitForTimeout(300);
  await page.locator(".brand").evaluate((brand) => brand.focus({ preventScroll: true }));
  const before = await page.evaluate(() => scrollY);
  for (let presses = 0; presses < 18; presses += 1) {
    await page.keyboard.press("Tab");
    await page.waitForTimeout(40);
    const [at, is_above] = await page.evaluate(() => [scrollY, Boolean(document.activeElement.closest(".top, .bar"))]);
    if (is_above) assert.ok(Math.abs(at - before) < 16, `${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 60))}: ${at - before}`);
  }
  world.check();
});

test("a view that is chosen takes the place that its name had", async () => {
  for (const options of [{}, PHONE]) {
    const page = await world.open("#/overview?v=1", options);
    const places = () => page.locator(".views > a").evaluateAll((links) => links.map((link) => [link.id, link.getBoundingClientRect().left, link.getBoundingClientRect().width]));
    const before = await places();
    await page.locator("#view-sources").click();
    await page.locator("#main h1").filter({ hasText: "How each source" }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".views").length === 1);
    assert.deepEqual(await places(), before);
    await page.context().close();
  }
});

test("the first claim of an article opens, and the list stands still", async () => {
  const page = await world.open("#/reader/001?v=1");
  const first = page.locator(".claims-here a").first();
  const before = await first.boundingBox();
  await first.click();
  await page.getByRole("region", { name: "This claim" }).waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual(await first.boundingBox(), before);
  const claim = await page.getByRole("region", { name: "This claim" }).boundingBox();
  assert.ok(claim.y + 100 < 900, "it is in sight");
});
