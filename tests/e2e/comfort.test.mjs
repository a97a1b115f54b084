// What a reader asks of the system: more contrast, forced colours, no motion, 400 % zoom; and words of any script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, rows } from "./browser.mjs";

const VIEWS = ["#/overview?v=1", "#/claims?v=1", "#/reader/001?v=1", "#/reader/002?with=004&v=1", "#/sources?v=1", "#/compare?v=1", "#/timeline?v=1", "#/actors?v=1", "#/method?v=1", "#/collected?v=1"];

let world;
before(async () => (world = await desk()));
after(() => world.close());

test("at 400 % zoom nothing scrolls sideways, and nothing stands in front of the text", async () => {
  for (const view of VIEWS) {
    // A window of 1280 × 1024 at 400 %.
    const page = await world.open(view, { viewport: { width: 320, height: 256 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${view} is ${wide} px too wide`);
    const covering = await page.evaluate(() =>
      [...document.querySelectorAll("body *")].filter((element) => {
        const box = element.getBoundingClientRect();
        return ["fixed", "sticky"].includes(getComputedStyle(element).position) && box.height > innerHeight / 3 && box.width > innerWidth / 2 && element.offsetParent !== null;
      }).map((element) => element.className || element.id),
    );
    assert.deepEqual(covering, [], view);
    await page.context().close();
  }
});

test("under reduced motion nothing moves", async () => {
  for (const view of VIEWS) {
    const page = await world.open(view, { reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("body *")].filter((element) => {
        const style = getComputedStyle(element);
        const moves = (durations) => durations.split(", ").some((duration) => parseFloat(duration) > 0);
        return moves(style.transitionDuration) || (style.animationName !== "none" && moves(style.animationDuration));
      }).map((element) => element.className),
    );
    assert.deepEqual(moving, [], view);
    await page.context().close();
  }
});

test("in forced colours what is chosen is told by more than its colour, and readers can ask for more contrast", async () => {
  const page = await world.open("#/claims?v=1", { forcedColors: "active" });
  await rows(page).nth(1).click();
  await page.locator("article[data-claim][aria-current=true]").waitFor();
  for (const mark of [".said mark .label", ".row[aria-current=true]", ".context mark", "nav [aria-current]"]) {
    const shape = await page.locator(mark).first().evaluate((element) => {
      const style = getComputedStyle(element);
      return [style.borderBottomStyle, style.outlineStyle, style.textDecorationLine].some((value) => value !== "none");
    });
    assert.ok(shape, `${mark} has a shape`);
  }
  await page.emulateMedia({ forcedColors: "none", contrast: "more" });
  const [ink, ground] = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]);
  assert.deepEqual([ink, ground], ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
});

test("the sources' words take the direction of their script", async () => {
  for (const [view, words] of [["#/claims?v=1", ".said"], ["#/reader/001?v=1", "#first-article p[data-from], #first-article h1"]]) {
    const page = await world.open(view);
    const without = await page.locator(words).evaluateAll((all) => all.filter((element) => element.getAttribute("dir") !== "auto").length);
    assert.equal(without, 0, view);
    const direction = await page.locator(words).first().evaluate((element) => {
      element.textContent = "قالت هيئة تحرير الشام إنها ترفض";
      return getComputedStyle(element).direction;
    });
    assert.equal(direction, "rtl");
  }
});

test("every target is large enough for a finger on a phone and for a pointer elsewhere", async () => {
  for (const [least, options] of [[24, {}], [44, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }]]) {
    for (const view of ["#/claims?v=1", "#/reader/001?v=1", "#/collected?v=1"]) {
      const page = await world.open(view, options);
      if (view.includes("claims")) await count(page);
      // Links inside a sentence are exempt (WCAG 2.2, 2.5.8), and so is the map, whose keys and buttons do the same.
      const small = await page.evaluate((least) =>
        [...document.querySelectorAll("button, select, input, nav a, .ways a")].filter((element) => {
          const target = element.closest("label") ?? element;
          const box = target.getBoundingClientRect();
          return box.width > 1 && element.checkVisibility() && box.height + 0.5 < least;
        }).map((element) => `${element.textContent || element.id || element.ariaLabel} ${element.getBoundingClientRect().height}`),
      least);
      assert.deepEqual(small.slice(0, 5), [], `${view}, ${least} px`);
      await page.context().close();
    }
  }
});
