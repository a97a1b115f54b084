// A figure saved as a picture shows the figure: as many marks of each colour as the page has, and none of its controls.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { desk } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const PAGES = ["#/sources?v=1", "#/timeline?v=1", "#/compare?v=1", "#/compare?actors=turkey~russia&v=1"];
/** What is pressed, and no part of a figure. */
const CONTROLS = "button, select, input, textarea, fieldset, nav, [role=slider], details:not([open])";

/** The file that the Export dialog makes of the figure of that place. */
async function picture(page, place) {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: /^SVG: / }).nth(place).click();
  return readFile(await (await download).path(), "utf8");
}

/** In the page: how many boxes and shapes of each opaque colour a figure has, and what its controls say. */
function marks(figure, selector) {
  const colours = {};
  const hex = (css) => {
    const [, ...parts] = css.match(/^rgb\((\d+), (\d+), (\d+)\)$/) ?? [];
    return parts.length ? `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}` : undefined;
  };
  const note = (css) => hex(css) && (colours[hex(css)] = (colours[hex(css)] ?? 0) + 1);
  for (const element of figure.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (element.closest(selector) || style.visibility === "hidden" || box.width <= 1 || box.height <= 1) continue;
    if (element.closest("svg")) {
      if (["rect", "circle", "text"].includes(element.localName)) note(style.fill);
    } else if (style.display !== "inline") note(style.backgroundColor);
  }
  return { colours, controls: [...figure.querySelectorAll(selector)].map((control) => control.textContent.trim()).filter(Boolean) };
}

for (const colorScheme of ["light", "dark"]) {
  for (const hash of PAGES) {
    test(`every figure of ${hash} is saved with all its marks and no control, ${colorScheme}`, async () => {
      const page = await world.open(hash, { colorScheme, viewport: { width: 1600, height: 1000 } });
      await page.getByRole("figure").first().waitFor();
      await page.waitForFunction(() => !document.querySelector("#main [aria-busy=true]"));
      const figures = page.locator("#main figure.figure");
      const wrong = [];
      let colours = 0;
      for (let place = 0; place < (await figures.count()); place += 1) {
        const own = await figures.nth(place).evaluate(marks, CONTROLS);
        const svg = await picture(page, place);
        const title = svg.match(/<title>(.*?)<\/title>/)[1];
        for (const [colour, count] of Object.entries(own.colours)) {
          const drawn = svg.split(`fill="${colour}"`).length - 1;
          if (drawn < count) wrong.push(`${title}: ${count} marks of ${colour}, ${drawn} in the picture`);
          colours += 1;
        }
        const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words]) => words);
        for (const control of own.controls) if (words.includes(control)) wrong.push(`${title}: the control “${control}”`);
        assert.doesNotMatch(svg, /foreignObject|var\(--|class=|style=|href=|rgba\(/, title);
      }
      assert.ok(colours > 3, `${colours} colours`);
      assert.deepEqual(wrong, []);
      // No complaint of the page's own policy either.
      world.check();
      await page.context().close();
    });
  }
}
