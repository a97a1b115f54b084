// The query language in a real browser: what is found, what is suggested, what is wrong and where, and what is marked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { desk, rows, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(async () => {
  world.check();
  await world.close();
});

const field = (page) => page.getByLabel("Search claims");
const options = (page) => page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");

test("operators, phrases, fields and beginnings find what they say", async () => {
  const page = await world.open("#/claims?v=1");
  const shown = async (query) => {
    const before = await field(page).inputValue();
    await field(page).fill(query);
    await page.waitForFunction((query) => decodeURIComponent(location.hash).replaceAll("+", " ").includes(query.split(" ")[0]) || !query, query);
    assert.notEqual(before, query);
    await page.waitForTimeout(450);
    return (await settled(page, () => true)).shown;
  };
  const [weapons, arms, either, both] = [await shown("weapons"), await shown("arms"), await shown("weapons OR arms"), await shown("weapons arms")];
  assert.equal(either, weapons + arms - both);
  assert.ok(weapons > 0 && arms > 0);
  const alwaght = await shown("source:alwaght");
  assert.ok(alwaght > 0);
  assert.equal((await shown("source:alwaght weapons")) + (await shown("weapons -source:alwaght")), weapons);
  assert.ok((await shown("hayat tahrir")) > 0, "Hay’at Tahrir without its apostrophe");
  assert.ok((await shown("weap*")) >= weapons);
  assert.ok((await shown("heavy NEAR/3 weapons")) <= (await shown("heavy weapons")));
  await page.context().close();
});

test("what is wrong is pointed at, and the rest still works", async () => {
  const page = await world.open("#/claims?q=weapons&v=1");
  const { shown } = await settled(page, ({ shown }) => shown > 0);
  await field(page).fill("weapons (");
  const notes = page.getByRole("list", { name: "What the search could not read" });
  await notes.waitFor();
  assert.match(await notes.innerText(), /Character 9, “\(”: This is not closed/);
  assert.equal((await settled(page, (now) => now.shown === shown)).shown, shown);
  assert.equal(await field(page).getAttribute("aria-describedby"), "query-notes");
  await field(page).fill("weapons");
  await notes.waitFor({ state: "hidden" });
  await page.context().close();
});

test("suggestions come with counts, by keys and by pointer", async () => {
  const page = await world.open("#/claims?v=1");
  await field(page).pressSequentially("turk");
  await options(page).first().waitFor();
  assert.equal(await field(page).getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  const marked = await field(page).getAttribute("aria-activedescendant");
  const words = await page.locator(`#${marked}`).innerText();
  const promised = Number(words.match(/(\d+) claims?/)[1]);
  await page.keyboard.press("Enter");
  assert.match(await field(page).inputValue(), /^(actor|speaker|place|source|label):/);
  assert.equal((await settled(page, ({ shown }) => shown === promised)).shown, promised);
  await page.keyboard.press("Escape");

  await field(page).fill("");
  await field(page).pressSequentially("sour");
  await options(page).filter({ hasText: "source:" }).click();
  assert.equal(await field(page).inputValue(), "source:");
  assert.ok((await options(page).count()) >= 5, "all sources are suggested next");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("#suggestions").hidden);
  await page.context().close();
});

test("the words of the query are marked in rows and in the Reader", async () => {
  const page = await world.open('#/claims?q="heavy+weapons"&v=1');
  await rows(page).first().waitFor();
  const row = page.locator("article[data-claim] mark.match, article[data-claim] .match").first();
  assert.match(await row.innerText(), /heavy weapons/i);
  await rows(page).first().getByRole("link", { name: "Open in article" }).click();
  await page.locator(".match").first().waitFor({ timeout: 20_000 });
  assert.match(await page.locator(".match").first().innerText(), /heavy weapons/i);
  assert.equal(await page.locator('mark[aria-current="true"]').count() > 0, true, "the claim’s own mark stands");
  await page.context().close();
});

test("the help opens from beside the field", async () => {
  const page = await world.open("#/claims?v=1");
  await page.getByRole("button", { name: "Search help" }).click();
  const help = page.getByRole("dialog", { name: "Search help" });
  await help.waitFor();
  assert.match(await help.innerText(), /NEAR\/5/);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  await page.context().close();
});
