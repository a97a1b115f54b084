// The timeline: every mark opens its claim, and the brush, the keys and the typed days do the same.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const HASH = "#/timeline?v=1";
const marks = (page) => page.locator("figure .lane a.time-mark");
const rows = (page) => page.locator("tr[data-mark]");
const days = (page) => page.evaluate(() => new URLSearchParams(location.hash.split("?")[1]).get("date"));
const window_ = async (page) => [await page.locator("#date-from").inputValue(), await page.locator("#date-to").inputValue()];

test("every mark is a link to its claim's evidence, and the table has the same rows", async () => {
  const page = await world.open(HASH);
  await page.getByRole("figure").locator("figcaption").first().waitFor();
  const ids = await marks(page).evaluateAll((links) => links.map((link) => link.id.replace("claim-", "")).sort());
  assert.ok(ids.length >= 8, `${ids.length} marks`);
  const listed = await rows(page).evaluateAll((lines) => lines.map((line) => line.dataset.mark).sort());
  assert.deepEqual(listed, ids);
  const name = await marks(page).first().getAttribute("aria-label");
  await marks(page).first().click();
  await page.waitForURL(/claim=/);
  const evidence = page.getByRole("complementary", { name: "Evidence" });
  await evidence.getByRole("link", { name: "Open in article" }).first().waitFor();
  assert.ok(name.split(": ").slice(1).join(": ").includes((await evidence.locator("dd").first().innerText()).slice(0, 20)), name);
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => !url.hash.includes("claim="));
  world.check();
});

test("the brush, the keys and the typed days pick the same", async () => {
  const page = await world.open(HASH);
  const { total } = await count(page);
  const line = page.locator(".whole");
  const box = await line.boundingBox();
  await page.mouse.move(box.x + box.width * 0.45, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.75, box.y + 20, { steps: 4 });
  await page.mouse.up();
  const brushed = await settled(page, ({ shown }) => shown < total);
  const [from, to] = await window_(page);
  assert.equal(await days(page), `${from}..${to}`);
  const shown = await marks(page).count();
  assert.ok(shown > 0 && shown < (await world.open(HASH).then((whole) => marks(whole).count())));

  const typed = await world.open(HASH);
  await typed.locator("#date-from").fill(from);
  await typed.locator("#date-from").dispatchEvent("change");
  await typed.locator("#date-to").fill(to);
  await typed.locator("#date-to").dispatchEvent("change");
  assert.deepEqual(await settled(typed, ({ shown: now }) => now === brushed.shown), brushed);
  assert.equal(await days(typed), `${from}..${to}`);
  assert.equal(await marks(typed).count(), shown);

  // By keys: one day further in at either end, and back.
  const first = typed.getByRole("slider", { name: "First day" });
  await first.focus();
  await typed.keyboard.press("ArrowRight");
  await typed.waitForFunction((before) => document.querySelector("#date-from").value > before, from);
  await typed.keyboard.press("ArrowLeft");
  await typed.waitForFunction((before) => document.querySelector("#date-from").value === before, from);
  await typed.keyboard.press("Home");
  await typed.waitForFunction(() => document.querySelector("#date-from").value === "");
  await typed.getByRole("slider", { name: "Last day" }).focus();
  await typed.keyboard.press("End");
  await settled(typed, ({ shown: now }) => now === total);
  assert.equal(await days(typed), null, "the whole line is no filter");
  world.check();
});

test("the other filters apply, and back undoes the brush", async () => {
  const page = await world.open(HASH);
  const before = await marks(page).count();
  await page.getByRole("checkbox", { name: /^Alwaght, / }).check();
  await page.waitForURL(/source=alwaght/);
  await page.waitForFunction((n) => document.querySelectorAll(".lane a.time-mark").length < n, before);
  assert.equal(await page.locator("figure .lane").count(), 1);
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll(".lane a.time-mark").length === n, before);
  world.check();
});

test("the timeline works by keyboard alone and on a phone", async () => {
  const page = await world.open(HASH, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await marks(page).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/claim=/);
  await page.getByRole("link", { name: "Open in article" }).first().waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => !url.hash.includes("claim="));
  await page.getByText("View as table").click();
  await rows(page).first().getByRole("link").first().waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
  world.check();
});
