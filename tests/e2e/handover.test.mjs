// A first visit loads the pages that most visits stay on; the program with every page comes when it is asked for, and
// takes over without losing the view, the history or the keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, ready } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const wholes = (page) => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("parallax-whole")).length);
const nav = (page, name) => page.getByRole("navigation", { name: "Views" }).first().getByRole("link", { name });

test("the second program is asked for once, and takes over with the view, the history and the keyboard", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  const { shown } = await count(page);
  assert.equal(await wholes(page), 0, "a first visit loads one program");
  await nav(page, "Sources").click();
  await page.getByRole("figure").first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  assert.match(page.url(), /#\/sources\?source=alwaght/);
  await page.goBack();
  await page.waitForURL(/#\/claims/);
  assert.equal((await count(page)).shown, shown);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  await page.keyboard.type("idlib");
  assert.equal(await page.getByRole("main").count(), 1, "one program is left");
  await nav(page, "Method").click();
  await page.getByText("Wilson").first().waitFor();
  assert.equal(await wholes(page), 2, "its glue and its program, once");
  world.check();
});

test("a link to a page of the second program opens it at once", async () => {
  const page = await world.open("#/method?v=1");
  assert.equal(await page.getByRole("main").count(), 1);
  await nav(page, "Claims").click();
  assert.ok((await count(page)).shown > 0);
  world.check();
});

test("a second program that does not arrive says so, and the link stays", async () => {
  const page = await world.open("#/claims?v=1");
  await page.route("**/parallax-whole*", (route) => route.abort());
  await nav(page, "Sources").click();
  await page.getByRole("alert").filter({ hasText: "did not arrive" }).waitFor();
  assert.match(page.url(), /#\/sources/);
  await page.unroute("**/parallax-whole*");
  await page.getByRole("button", { name: "Reload" }).click();
  await ready(page);
  await page.getByRole("figure").first().waitFor();
});
