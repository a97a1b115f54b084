// What a reader makes is kept whatever else is open: two windows change it at the same time, two stories stand on one host,
// a page is reloaded in the middle of a note; and a file takes all of it to another browser.
import assert from "node:assert/strict";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { desk, DIST, ready, watch } from "./browser.mjs";
import { scratch } from "./made.mjs";

const ACTOR = "#/actors/hayat-tahrir-al-sham?v=1";
let world;
before(async () => {
  const host = scratch();
  for (const story of ["a", "b"]) symlinkSync(DIST, join(host, story));
  world = await desk({ folder: host, base: "/" });
});
after(() => world.close());

/** Another window of the same browser. */
async function beside(page, hash) {
  const other = await page.context().newPage();
  watch(other, world.url, world.complaints);
  await other.goto(world.url + hash);
  await ready(other);
  return other;
}
const notice = (page) => page.getByRole("region", { name: "Your changes" });
const changes = (page, count) => notice(page).getByText(count === 1 ? "1 change of your own" : `${count} changes of your own`).waitFor();
const kept = (page, name) => page.evaluate((name) => Object.entries(localStorage).filter(([key]) => key.startsWith(name)).map(([, value]) => value).join("\n"), name);
const collect = async (page, hash) => {
  await page.goto(world.url + hash);
  await ready(page);
  await page.locator("#collect[aria-pressed=false]").click();
  await page.locator("#collect[aria-pressed=true]").waitFor();
};

test("splits that two windows make in turn are all kept, and each window shows them", async () => {
  const one = await world.open("a/" + ACTOR);
  const two = await beside(one, "a/" + ACTOR);
  const split = (page) => page.getByRole("button", { name: /^Split off / }).first().click();
  await split(one);
  await changes(one, 1);
  await changes(two, 1);
  await split(two);
  await changes(two, 2);
  await changes(one, 2);
  await split(one);
  await changes(two, 3);
  await notice(two).locator("summary").click();
  await notice(two).getByRole("button", { name: /^Undo: / }).first().click();
  await changes(one, 2);
  assert.equal((await kept(one, "parallax.actors")).trim().split("\n").length, 2);
  await one.context().close();
  world.check();
});

test("changes that two windows make without hearing of each other are all kept", async () => {
  const one = await world.open("a/" + ACTOR);
  const two = await one.context().newPage();
  // A window that sleeps hears no event of storage.
  await two.addInitScript(() => window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true));
  await two.goto(world.url + "a/" + ACTOR);
  await ready(two);
  const names = await two.getByRole("button", { name: /^Split off / }).evaluateAll((list) => list.map((button) => button.getAttribute("aria-label")));
  assert.ok(names.length > 1, `${names}`);
  await one.getByRole("button", { name: names[0], exact: true }).click();
  await changes(one, 1);
  await two.getByRole("button", { name: names[1], exact: true }).click();
  await changes(two, 2);
  assert.equal((await kept(one, "parallax.actors")).trim().split("\n").length, 2);
  await one.context().close();
});

test("two stories on one host share nothing that a reader makes", async () => {
  const one = await world.open("a/" + ACTOR);
  await one.getByRole("button", { name: /^Split off / }).first().click();
  await changes(one, 1);
  const other = await beside(one, "b/" + ACTOR);
  await other.locator("tr[data-form]").first().waitFor();
  assert.equal(await notice(other).count(), 0);
  const again = await beside(one, "a/index.html" + ACTOR);
  await changes(again, 1);
  await one.context().close();
  world.check();
});

test("a note is kept while it is typed", async () => {
  const page = await world.open("a/#/claims?v=1");
  const claim = await page.locator("article[data-claim]").first().getAttribute("data-claim");
  await collect(page, `a/#/claim/${claim}?v=1`);
  await page.goto(world.url + "a/#/collected?v=1");
  await page.locator("#note-1").pressSequentially("Ask for the stat");
  assert.equal(await page.evaluate(() => document.activeElement.id), "note-1", "the field keeps the focus");
  const other = await beside(page, "a/#/collected?v=1");
  assert.equal(await other.locator("#note-1").inputValue(), "Ask for the stat");
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("#note-1").inputValue(), "Ask for the stat", "without leaving the field");
  await page.context().close();
  world.check();
});

test("notes and items of two windows are all kept", async () => {
  const one = await world.open("a/#/claims?v=1");
  const claims = await one.locator("article[data-claim]").evaluateAll((list) => list.slice(0, 2).map((row) => row.dataset.claim));
  await collect(one, `a/#/claim/${claims[0]}?v=1`);
  const two = await beside(one, "a/#/collected?v=1");
  await collect(one, `a/#/claim/${claims[1]}?v=1`);
  await two.locator("#note-2").waitFor();
  await two.locator("#note-1").pressSequentially("first");
  await one.goto(world.url + "a/#/collected?v=1");
  await one.locator("#note-2").pressSequentially("second");
  await two.locator("#note-1").pressSequentially(" more");
  await one.reload();
  await ready(one);
  assert.equal(await one.locator("#note-1").inputValue(), "first more");
  assert.equal(await one.locator("#note-2").inputValue(), "second");
  await one.context().close();
  world.check();
});

test("a backup takes all that is the reader's to another browser", async () => {
  const page = await world.open("a/" + ACTOR);
  await page.getByRole("button", { name: /^Split off / }).first().click();
  await changes(page, 1);
  await page.goto(world.url + "a/#/claims?v=1");
  const claim = await page.locator("article[data-claim]").first().getAttribute("data-claim");
  await collect(page, `a/#/claim/${claim}?v=1`);
  await page.goto(world.url + "a/#/collected?v=1");
  await page.locator("#note-1").pressSequentially("A note\nof two lines");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Backup of all that is yours" }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^parallax-backup-\d{4}-\d\d-\d\d-[0-9a-f]{12}\.json$/);
  const bytes = readFileSync(await file.path());
  await page.context().close();

  const path = join(scratch(), "backup.json");
  writeFileSync(path, bytes);
  const other = await world.open("b/#/claims?v=1");
  await other.getByRole("button", { name: "Share", exact: true }).click();
  await other.locator("#saved-file").setInputFiles(path);
  const dialog = other.getByRole("dialog", { name: "Saved view" });
  await dialog.locator("#saved-open").waitFor();
  for (const box of await dialog.getByRole("checkbox").all()) await box.check();
  await dialog.locator("#saved-open").click();
  await other.locator("#note-1").waitFor();
  assert.equal(await other.locator("#note-1").inputValue(), "A note\nof two lines");
  await changes(other, 1);
  await other.context().close();
  world.check();
});
