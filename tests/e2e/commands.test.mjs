// The command palette, the sheet of keys, the views on a phone: by keyboard, by pointer, by assistive technology.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { desk, rows, settled } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let world;
before(async () => (world = await desk()));
after(() => world.close());

async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(", ")}`);
}

const palette = (page) => page.getByRole("dialog", { name: "Commands" });
const field = (page) => palette(page).getByRole("combobox");

test("Ctrl K opens the commands from the first program, which fetches them, and from the whole", async () => {
  const page = await world.open("#/claims?sort=date&v=1");
  await page.keyboard.press("Control+k");
  await field(page).waitFor();
  await page.waitForFunction(() => document.activeElement.id === "palette-field");
  assert.equal(new URL(page.url()).hash, "#/claims?sort=date&v=1", "the view is as it was");
  await page.keyboard.type("press tv");
  const options = palette(page).getByRole("option");
  await options.filter({ hasText: "Source: Press TV" }).first().waitFor();
  for (let presses = 0; presses < 20; presses += 1) {
    const chosen = palette(page).locator("[aria-selected=true]");
    assert.equal(await field(page).getAttribute("aria-activedescendant"), await chosen.getAttribute("id"));
    if ((await chosen.innerText()).includes("Source: Press TV")) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/source=press-tv/);
  await settled(page, ({ shown, total }) => shown > 0 && shown < total);
  await page.keyboard.press("Control+k");
  await field(page).fill("Erdogan");
  await options.filter({ hasText: "Actor" }).first().click();
  await page.waitForURL(/#\/actors\//);
  assert.equal(await palette(page).isVisible(), false);
  world.check();
});

test("the button opens them too, Escape gives the focus back", async () => {
  const page = await world.open("#/sources?v=1");
  const button = page.getByRole("button", { name: "Commands" });
  await button.click();
  await field(page).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  await palette(page).waitFor({ state: "hidden" });
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  world.check();
});

test("every entry without words does something, and search leads to the rows", async () => {
  const page = await world.open("#/method?v=1");
  await page.keyboard.press("Control+k");
  await field(page).fill("observatory");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/claims\?q=observatory/);
  await settled(page, ({ shown }) => shown > 0);
  await page.keyboard.press("Control+k");
  await field(page).fill("theme");
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  await palette(page).getByRole("option", { name: /Change the theme/ }).click();
  assert.notEqual(await page.evaluate(() => document.documentElement.dataset.theme), before);
});

test("the sheet of keys opens by ? and names keys that work", async () => {
  const page = await world.open("#/claims?v=1");
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await sheet.waitFor();
  assert.deepEqual(await violations(page), []);
  const keys = await sheet.locator("kbd").allInnerTexts();
  for (const key of ["/", "c", "j", "k", "Esc", "?", "n", "p", "1"]) assert.ok(keys.includes(key), key);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/claim=/);
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Collected", exact: true, pressed: true }).waitFor();
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Collect", exact: true, pressed: false }).waitFor();
  world.check();
});

test("a phone has the views at its bottom, the further ones behind one button", async () => {
  const page = await world.open("#/overview?v=1", { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  const views = page.getByRole("navigation", { name: "Views" });
  for (const tab of [...(await views.getByRole("link").all()), views.getByRole("button", { name: "More" })]) {
    const box = await tab.boundingBox();
    assert.ok(box.width >= 44 && box.height >= 44, `${await tab.innerText()} is ${box.width} × ${box.height}`);
    assert.ok(box.x >= 0 && box.x + box.width <= 320);
  }
  await views.getByRole("button", { name: "More" }).click();
  const further = views.getByRole("link", { name: "Actors" });
  await further.waitFor();
  assert.deepEqual(await violations(page), []);
  assert.ok((await further.boundingBox()).height >= 44);
  await further.click();
  await page.waitForURL(/#\/actors/);
  await page.getByRole("heading", { level: 1, name: "Who is named" }).waitFor();
  await further.waitFor({ state: "hidden" });
  world.check();
});
