// A first visit loads the pages that most visits stay on; the program with every page comes when it is asked for, and
// takes over without losing the view, the history or the keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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

test("what is typed behind the keys of the commands reaches them, however long they are on their way", async () => {
  const page = await world.open("#/claims?v=1", { serviceWorkers: "block" });
  let arrive;
  const held = new Promise((done) => (arrive = done));
  await page.route("**/parallax-whole*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.locator("#search").focus();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("method");
  arrive();
  await page.waitForFunction(() => document.activeElement.id === "palette-field");
  assert.equal(await page.locator("#palette-field").inputValue(), "method");
  assert.equal(await page.locator("#search").inputValue(), "");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/method/);
  world.check();
});

test("a link to a page of the second program opens it at once", async () => {
  const page = await world.open("#/method?v=1");
  assert.equal(await page.getByRole("main").count(), 1);
  await nav(page, "Claims").click();
  assert.ok((await count(page)).shown > 0);
  world.check();
});

test("a page looks the same by its link and by the views", async () => {
  const looks = (page) => page.locator("#main figure, #main .chart-name, #main table, .segments a, .swatch").evaluateAll((elements) =>
    elements.slice(0, 60).map((element) => ["padding", "margin", "border", "color", "backgroundColor", "display", "fontSize"].map((name) => getComputedStyle(element)[name]).join()),
  );
  const direct = await world.open("#/sources?v=1");
  await direct.getByRole("figure").first().waitFor();
  const turned = await world.open("#/overview?v=1");
  await nav(turned, "Sources").click();
  await turned.getByRole("figure").first().waitFor();
  const found = await looks(direct);
  assert.ok(found.length > 20 && new Set(found).size > 3);
  assert.deepEqual(found, await looks(turned));
  world.check();
});

const LINKS = readFileSync(new URL("../../crates/view/tests/golden/links.txt", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.split(" -> ")[0])
  .filter((line) => line.startsWith("#"));

/** What of the two programs a fresh browser fetches for a link, before it keeps its copy of all. */
async function fetched(link, prepare) {
  const page = await world.open("", { ready: false, serviceWorkers: "block" });
  await prepare?.(page);
  await page.goto("about:blank");
  const files = [];
  page.on("request", (request) => files.push(...(request.url().match(/parallax-(front|whole)(?=.*\.wasm)/)?.slice(1) ?? [])));
  await page.goto(world.url + link);
  await ready(page);
  await page.waitForFunction(() => document.querySelector("#main h1") && !document.querySelector("#main progress"));
  await page.context().close();
  return files;
}

test("every link fetches one program: the first for the first two pages, else the one with every page", async () => {
  // One golden link of each page, and what somebody types. A claim that was reworded is found again by the whole.
  const pages = new Map(LINKS.filter((link) => !link.includes("words=")).map((link) => [link.split(/[?/]/)[1], link]));
  for (const link of [...pages.values(), "", "#", "#/", "#/claims", "#claims", "#/claims/", "#/sources", "#/method"]) {
    const front = /^(#?\/*|#\/?overview.*|#\/?claims.*)$/.test(link.split("?")[0]);
    assert.deepEqual(await fetched(link), [front ? "front" : "whole"], link);
  }
  world.check();
});

test("who changed something of who is who gets the program that can, and no other", async () => {
  const change = async (page) => {
    await page.goto(`${world.url}#/actors/hayat-tahrir-al-sham?v=1`);
    await page.getByRole("button", { name: /^Split off / }).first().click();
    await page.getByRole("region", { name: "Your changes" }).waitFor();
  };
  assert.deepEqual(await fetched("#/claims?v=1", change), ["whole"]);
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
