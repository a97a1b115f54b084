// Whatever a reader presses by keyboard, the focus is never left on the page's body: it stands on what was pressed, or on
// what took its place. One control of each kind is pressed, in the states of all pages, and Escape after it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, ready, rows, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

/** Each state by its link; `CLAIM` is the id of a claim. */
const STATES = [
  "#/overview?v=1",
  "#/claims?v=1",
  "#/claims?claim=CLAIM&v=1",
  "#/claims?q=weapons&source=alwaght&voice=-own&v=1",
  "#/claims?q=weapons&source=nobody-here&v=1",
  "#/claim/CLAIM?v=1",
  "#/reader/001?v=1",
  "#/reader/001?at=CLAIM&v=1",
  "#/reader/002?with=004&v=1",
  "#/sources?v=1",
  "#/sources?number=speaking~alwaght~person&v=1",
  "#/sources?cell=hayat-tahrir-al-sham~alwaght~~own&v=1",
  "#/timeline?v=1",
  "#/timeline?date=2018-09-01..2018-10-20&v=1",
  "#/actors?v=1",
  "#/actors/turkey?v=1",
  "#/compare?v=1",
  "#/compare?source=alwaght&v=1",
  "#/collected?v=1",
  "#/method?v=1",
  "#/nowhere?source=alwaght&v=1",
];

/** In the page: one visible control of each kind; what a press by keyboard does nothing to is left out. */
function kinds() {
  const found = new Map();
  for (const control of document.querySelectorAll("a[href], button:not(:disabled), input[type=checkbox], summary, article[data-claim][tabindex]")) {
    const kind = [control.localName, control.id.split("-")[0], control.className, control.closest("nav, aside, header, figure, form, fieldset, section, ul, table")?.className].join(" ");
    const box = control.getClientRects()[0];
    if (found.has(kind) || !box || box.width < 2 || getComputedStyle(control).visibility === "hidden") continue;
    found.set(kind, control);
  }
  window.kinds = found;
  return [...found.keys()];
}

/** In the page: what has the focus, and whether that is something in sight of who presses keys. */
function focus() {
  const at = document.activeElement;
  const box = at?.getClientRects()[0];
  const words = `${at?.localName}#${at?.id}.${at?.className} "${(at?.ariaLabel ?? at?.textContent ?? "").trim().slice(0, 30)}"`;
  return { lost: !at || at === document.body || !box || box.width === 0 || getComputedStyle(at).visibility === "hidden", words };
}

/** Until what a press changes is drawn, in milliseconds. */
const enough = 250;

/** The kinds that were pressed: each once, in the first state that has it. */
const pressedKinds = new Set();

/** Presses what is new in a state. */
async function pressAll(state) {
  const page = await world.open("#/claims?v=1", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.addInitScript(() => {
    window.print = () => {};
  });
  const claim = await page.locator('article[data-claim]:has(.source[title="Alwaght"])').nth(1).getAttribute("data-claim");
  const link = world.url + state.replace("CLAIM", claim);
  if (state.includes("collected")) {
    for (const id of [0, 1]) {
      await page.goto(`${world.url}#/claim/${await rows(page).nth(id).getAttribute("data-claim")}?v=1`);
      await page.locator("#collect[aria-pressed=false]").click();
      await page.goto(`${world.url}#/claims?v=1`);
      await rows(page).first().waitFor();
    }
  }
  const fresh = async () => {
    await page.goto("about:blank");
    await page.goto(link);
    await ready(page);
    await page.waitForFunction(() => !document.querySelector("#main progress, #main [aria-busy=true]"));
    await page.waitForTimeout(100);
  };
  await fresh();
  const here = await page.evaluate(kinds);
  assert.ok(here.length >= 5, `${here.length} kinds`);
  const all = here.filter((kind) => !pressedKinds.has(kind));
  for (const kind of all) pressedKinds.add(kind);
  const wrong = [];
  const take = (kind) =>
    page.evaluate((kind) => {
      const control = window.kinds.get(kind);
      control?.focus();
      if (!control || document.activeElement !== control) return null;
      return { key: control.matches("input") ? "Space" : "Enter", words: (control.ariaLabel ?? control.textContent).trim().slice(0, 30) };
    }, kind);
  for (const kind of all) {
    // The view is the state: what else was left open or unfolded changes nothing here.
    if (page.url() !== link) {
      await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
      await page.waitForTimeout(enough);
    }
    await page.evaluate(kinds);
    let pressed = await take(kind);
    if (!pressed) {
      await fresh();
      await page.evaluate(kinds);
      pressed = await take(kind);
    }
    if (!pressed) continue;
    for (const key of [pressed.key, "Escape"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(enough);
      const { lost, words } = await page.evaluate(focus);
      if (lost) wrong.push(`${key} on ${kind.split(" ")[0]} "${pressed.words}" leaves ${words}`);
    }
  }
  assert.deepEqual(wrong, []);
  await page.context().close();
}

// Three at a time: most of it is waiting for what a press draws.
test("no press by keyboard loses the focus", { concurrency: 3 }, async (t) => {
  await Promise.all(STATES.map((state) => t.test(state, () => pressAll(state))));
  world.check();
});

/** Focuses a locator's element and presses a key there. */
async function key(page, locator, name = "Enter") {
  await locator.focus();
  await page.keyboard.press(name);
}
const focused = (page, holds, argument) => page.waitForFunction(holds, argument, { timeout: 3000 });

test("the focus goes to what a press brings, and back to what opened what is closed", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await count(page);
  const speakers = page.getByRole("group", { name: "Speaker", exact: true });
  const before = await speakers.getByRole("checkbox").count();
  await key(page, speakers.getByRole("button", { name: / more/ }));
  await focused(page, (before) => document.activeElement === document.querySelectorAll("#facet-speaker input")[before], before);
  await key(page, speakers.getByRole("button", { name: /^Fewer/ }));
  await focused(page, () => / more/.test(document.activeElement.textContent));

  await key(page, rows(page).nth(2).getByRole("link", { name: "Evidence" }));
  await page.waitForURL(/claim=/);
  await page.waitForTimeout(enough);
  await focused(page, () => document.activeElement.textContent === "Evidence" && document.activeElement.matches(".row a"));
  await page.keyboard.press("Escape");
  await focused(page, () => document.activeElement === document.querySelectorAll("article[data-claim]")[2]);

  await page.goto(`${world.url}#/claims?q=weapons&source=alwaght&v=1`);
  await settled(page, ({ shown }) => shown < total);
  await key(page, page.getByRole("link", { name: "Clear all" }));
  await settled(page, ({ shown }) => shown === total);
  await focused(page, () => document.activeElement.matches(".count"));

  // The first program, which has no collection, is replaced by the one that has.
  const first = await world.open("#/claims?v=1");
  await key(first, rows(first).nth(1));
  await first.waitForURL(/claim=/);
  await key(first, rows(first).nth(1), "c");
  await first.getByRole("button", { name: "Collected", exact: true, pressed: true }).waitFor();
  await focused(first, () => document.activeElement === document.querySelectorAll("article[data-claim]")[1]);

  const reader = await world.open("#/reader/001?v=1");
  await key(reader, reader.locator(".claims-here a").first());
  await reader.getByRole("region", { name: "This claim" }).waitFor();
  await reader.waitForTimeout(enough);
  await focused(reader, () => document.activeElement === document.querySelector(".claims-here a"));
  await reader.getByRole("region", { name: "This claim" }).getByRole("button", { name: "Copy link" }).focus();
  await reader.keyboard.press("Escape");
  await focused(reader, () => document.activeElement === document.querySelector(".claims-here a"));

  const actor = await world.open("#/actors/turkey?v=1");
  const number = actor.locator(".forms .use a").first();
  await key(actor, number);
  await actor.waitForURL(/cell=/);
  await focused(actor, () => document.activeElement.id === "mentions-title");
  await actor.keyboard.press("Escape");
  await focused(actor, () => document.activeElement === document.querySelector(".forms .use a"));
  world.check();
});
