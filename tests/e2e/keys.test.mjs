// The sheet of keys promises what each key does and where: each does it there, from both programs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, rows, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const EVERYWHERE = ["#/overview?v=1", "#/claims?v=1", "claim", "#/reader/001?v=1", "#/reader/002?with=004&v=1", "#/sources?v=1", "#/timeline?v=1", "#/actors?v=1", "#/actors/turkey?v=1", "#/compare?v=1", "#/collected?v=1", "#/method?v=1", "#/nowhere?v=1"];
const sheet = (page) => page.getByRole("dialog", { name: "Keys" });
const commands = (page) => page.getByRole("dialog", { name: "Commands" });
const focused = (page) => page.evaluate(() => document.activeElement.id);

async function open(place) {
  if (place !== "claim") return world.open(place);
  const page = await world.open("#/claims?v=1");
  const id = await rows(page).first().getAttribute("data-claim");
  await page.context().close();
  return world.open(`#/claim/${id}?v=1`);
}

for (const place of EVERYWHERE) {
  test(`what works everywhere works at ${place}`, async () => {
    const page = await open(place);
    await page.keyboard.press("/");
    await page.waitForFunction(() => document.activeElement.id === "search");
    await page.keyboard.type("weapons");
    await page.waitForURL(/q=weapons/);
    await settled(page, ({ shown, total }) => shown > 0 && shown < total);
    await page.keyboard.press("Escape");
    assert.notEqual(await focused(page), "search", "Escape leaves the field");
    await page.context().close();

    const again = await open(place);
    await again.keyboard.press("?");
    await sheet(again).waitFor();
    const before = again.url();
    for (const key of ["/", "j", "c", "n", "1", "Enter"]) {
      if (key !== "Enter") await again.keyboard.press(key);
    }
    assert.equal(again.url(), before, "behind the sheet nothing hears a key");
    await again.keyboard.press("Escape");
    await sheet(again).waitFor({ state: "hidden" });
    await again.keyboard.press("Control+k");
    await commands(again).waitFor();
    await again.keyboard.press("Escape");
    await commands(again).waitFor({ state: "hidden" });
    await again.context().close();
    world.check();
  });
}

test("c collects the open claim and takes it back, wherever one is open, from the first program too", async () => {
  const list = await world.open("#/claims?v=1");
  const id = await rows(list).nth(1).getAttribute("data-claim");
  await list.context().close();
  for (const link of [`#/claims?claim=${id}&v=1`, `#/claim/${id}?v=1`, `#/timeline?claim=${id}&v=1`]) {
    const page = await world.open(link);
    await page.getByRole("button", { name: "Collect", exact: true }).waitFor();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Collected", exact: true, pressed: true }).waitFor();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Collect", exact: true, pressed: false }).waitFor();
    await page.context().close();
  }
  world.check();
});

test("the keys of the list, of an article, of its map and of the window on the days", async () => {
  const page = await world.open("#/claims?v=1");
  await count(page);
  await page.keyboard.press("j");
  const first = await focused(page);
  await page.keyboard.press("ArrowDown");
  const second = await focused(page);
  assert.ok(first.startsWith("claim-") && second.startsWith("claim-") && first !== second);
  await page.keyboard.press("k");
  assert.equal(await focused(page), first);
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), first);
  await page.keyboard.press("Enter");
  await page.waitForURL(/claim=/);
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "evidence-title", "once more goes there");
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => !url.hash.includes("claim="));

  const article = await world.open("#/reader/002?v=1");
  await article.locator("#first-article h1").waitFor();
  for (const key of ["1", "2", "3", "4", "5"]) {
    await article.keyboard.press(key);
    await article.waitForFunction(() => document.querySelector(".walk-said").textContent.trim().length > 0);
    const said = await article.locator(".walk-said").innerText();
    for (const step of ["n", "p"]) {
      await article.keyboard.press(step);
      await article.waitForTimeout(50);
    }
    assert.equal((await article.locator(".walk-said").innerText()).split(" ")[0], said.split(" ")[0], `n and p stay on what ${key} chose`);
  }
  const map = article.getByRole("slider", { name: "Map of the article" });
  await map.focus();
  const at = async () => Number(await map.getAttribute("aria-valuenow"));
  await article.keyboard.press("Home");
  await article.waitForFunction(() => document.querySelector(".minimap").ariaValueNow === "0");
  await article.keyboard.press("ArrowDown");
  await article.waitForFunction(() => document.querySelector(".minimap").ariaValueNow === "1");
  await article.keyboard.press("ArrowUp");
  await article.waitForFunction(() => document.querySelector(".minimap").ariaValueNow === "0");
  await article.keyboard.press("End");
  await article.waitForFunction(() => Number(document.querySelector(".minimap").ariaValueNow) > 1);
  assert.ok((await at()) > 1);

  for (const [end, key] of [["First day", "ArrowRight"], ["First day", "PageUp"], ["Last day", "ArrowLeft"], ["Last day", "PageDown"]]) {
    const days = await world.open("#/timeline?v=1");
    const handle = days.getByRole("slider", { name: end });
    const before = await handle.getAttribute("aria-valuetext");
    await handle.focus();
    await days.keyboard.press(key);
    await days.waitForURL(/date=/);
    assert.notEqual(await days.getByRole("slider", { name: end }).getAttribute("aria-valuetext"), before, `${key} at the ${end}`);
    await days.context().close();
  }
  world.check();
});

test("no key stands on the sheet that is not pressed by this file", async () => {
  const pressed = ["Ctrl K", "⌘ K", "/", "c", "Esc", "?", "j", "↓", "k", "↑", "Enter", "1", "2", "3", "4", "5", "n", "p", "Home", "End", "←", "→", "PgUp", "PgDn"];
  const page = await world.open("#/overview?v=1");
  await page.keyboard.press("?");
  await sheet(page).waitFor();
  const keys = new Set(await sheet(page).locator("kbd").allInnerTexts());
  assert.deepEqual([...keys].filter((key) => !pressed.includes(key)), []);
});
