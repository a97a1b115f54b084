// The actors: every number opens its rows; a reader's own splits and joins stay in the browser and can be undone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, ready } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const ACTOR = "#/actors/hayat-tahrir-al-sham?v=1";
const form = (page, slug) => page.locator(`tr[data-form="${slug}"]`);
const notice = (page) => page.getByRole("region", { name: "Your changes" });
const mentions = async (page) => Number((await page.locator(".actor .lead a").last().innerText()).trim());

test("the index leads to every actor, and its numbers to their rows", async () => {
  const page = await world.open("#/actors?v=1");
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.ok((await page.locator("tbody th[scope=row]").count()) >= 20);
  const row = page.getByRole("row", { name: /Hayat Tahrir al-Sham/ });
  const [told] = (await row.getByRole("link", { name: /claims? on Hayat/ }).getAttribute("aria-label")).match(/^\d+/);
  await row.getByRole("link", { name: /claims? on Hayat/ }).click();
  assert.equal((await count(page)).shown, Number(told));
  await page.goBack();
  await page.getByRole("link", { name: "Hayat Tahrir al-Sham", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Hayat Tahrir al-Sham" }).waitFor();
  world.check();
});

test("every form of a name opens exactly its mentions", async () => {
  const page = await world.open(ACTOR);
  await page.locator("tr[data-form]").first().waitFor();
  const links = await page.locator("tr[data-form] .uses a").evaluateAll((list) =>
    list.map((link) => ({ name: link.getAttribute("aria-label"), href: link.getAttribute("href") })),
  );
  assert.ok(links.length >= 5, `${links.length} numbers`);
  let sum = 0;
  for (const { name, href } of links) {
    const [, k] = name.match(/, (\d+) mentions? in /);
    sum += Number(k);
    await page.evaluate((hash) => (location.hash = hash), href);
    await page.waitForFunction((n) => document.querySelectorAll("[data-mention]").length === n, Number(k), { timeout: 3000 }).catch(() => {
      assert.fail(`${name} opens other mentions`);
    });
  }
  assert.equal(sum, await mentions(page), "the forms together are all mentions");
  world.check();
});

test("a form that is split off stays so after a reload, until it is undone", async () => {
  const page = await world.open(ACTOR);
  const whole = await mentions(page);
  const button = page.getByRole("button", { name: /^Split off / }).first();
  const slug = await button.locator("xpath=ancestor::tr").getAttribute("data-form");
  await button.click();
  await form(page, slug).waitFor({ state: "detached" });
  assert.ok((await mentions(page)) < whole);
  await notice(page).getByText("1 change of your own").waitFor();
  await page.reload();
  await ready(page);
  await notice(page).getByText("1 change of your own").waitFor();
  assert.equal(await form(page, slug).count(), 0);
  await notice(page).locator("summary").click();
  await notice(page).getByRole("button", { name: /^Undo: / }).click();
  await form(page, slug).waitFor();
  assert.equal(await mentions(page), whole);
  await notice(page).waitFor({ state: "detached" });
  await page.reload();
  await ready(page);
  await form(page, slug).waitFor();
  world.check();
});

test("joined actors are one, the way back is one press, and no link carries it", async () => {
  const page = await world.open(ACTOR);
  const other = await page.locator("#join option").nth(1).getAttribute("value");
  await page.locator("#join").selectOption(other);
  await page.waitForURL((url) => url.hash.includes(`/actors/${other}`));
  await notice(page).getByText("1 change of your own").waitFor();
  await form(page, "hayat-tahrir-al-sham").waitFor();
  const elsewhere = await world.open(new URL(page.url()).hash);
  assert.equal(await form(elsewhere, "hayat-tahrir-al-sham").count(), 0, "another reader sees the articles as they came");
  await page.getByRole("button", { name: "Undo all of your changes" }).click();
  await form(page, "hayat-tahrir-al-sham").waitFor({ state: "detached" });
  world.check();
});

test("where nothing can be kept, a change still applies and says that it ends with the page", async () => {
  const page = await world.open(ACTOR, { ready: false });
  await page.context().addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.reload();
  await ready(page);
  const whole = await mentions(page);
  await page.getByRole("button", { name: /^Split off / }).first().click();
  await notice(page).locator("summary").click();
  await notice(page).getByText("does not keep them").waitFor();
  assert.ok((await mentions(page)) < whole);
  world.check();
});
