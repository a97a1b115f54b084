// What agrees, conflicts and stays silent: the status of claims, a claim's page, the matrix, a comparison.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { count, desk, rows, settled } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DISPUTED = "#/claims?status=disputed&sort=disputed&group=proposition&v=1";

let world;
before(async () => (world = await desk()));
after(() => world.close());

/** The address of the page of the first claim that is disputed. */
async function disputed() {
  const page = await world.open(DISPUTED);
  const id = await rows(page).first().getAttribute("data-claim");
  await page.context().close();
  return `#/claim/${id}?v=1`;
}

const column = (page, name) => page.locator(".columns > section", { has: page.getByRole("heading", { name }) });

test("claims are filtered by status, and a row leads to the claim's page", async () => {
  const page = await world.open("#/claims?v=1");
  const status = page.getByRole("group", { name: "Status", exact: true });
  const box = status.getByRole("checkbox", { name: /^Disputed, \d+ claims?$/ });
  const [, expected] = (await box.getAttribute("aria-label")).match(/, (\d+) claim/);
  await box.check();
  await settled(page, ({ shown }) => shown === Number(expected));
  const link = rows(page).first().getByRole("link", { name: /disputed: \d/ });
  await link.click();
  await page.waitForURL(/#\/claim\//);
  await page.getByRole("heading", { level: 1, name: "One claim" }).waitFor();
  world.check();
});

test("a conflict shows both sentences with what differs, slot beside slot, and the rule", async () => {
  const page = await world.open(await disputed());
  const found = column(page, /Conflicts or denies/).locator("[data-match]").first();
  await found.waitFor();
  assert.equal(await found.locator(".said .differs").count() >= 2, true, "marked in both sentences");
  const table = found.getByRole("table");
  assert.ok(await table.getByRole("columnheader", { name: "Other claim" }).count());
  const [first] = await table.getByRole("row").filter({ hasText: "differs" }).all();
  const cells = await first.getByRole("cell").allInnerTexts();
  assert.equal(cells.length, 2);
  assert.notEqual(cells[0], cells[1]);
  await found.getByText(/^Why: score \d+ of 100$/).click();
  assert.match(await found.locator("details").innerText(), /\w+-?\w* [A-Z“]/);
  world.check();
});

test("the reader rejects a match by keyboard; it stays rejected after a reload, and comes back", async () => {
  const page = await world.open(await disputed());
  const conflicts = column(page, /Conflicts or denies/);
  const before = await conflicts.locator("[data-match]").count();
  const id = await conflicts.locator("[data-match]").first().getAttribute("data-match");
  await conflicts.getByRole("button", { name: /^Reject/ }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Rejected by you: 1" }).waitFor();
  assert.equal(await conflicts.locator("[data-match]").count(), before - 1);
  assert.match(await page.evaluate(() => document.activeElement.id), /standing/);
  const pair = [(await page.evaluate(() => location.hash)).match(/claim\/([^?]+)/)[1], id];
  await page.evaluate(() => (location.hash = "#/claims?status=disputed&v=1"));
  await page.getByRole("heading", { level: 1 }).waitFor();
  const left = await rows(page).evaluateAll((all) => all.map((row) => row.dataset.claim));
  assert.ok(!pair.every((claim) => left.includes(claim)), "what was rejected is disputed no more in any list");
  await page.evaluate((claim) => (location.hash = `#/claim/${claim}?v=1`), pair[0]);
  await page.getByRole("heading", { name: "Rejected by you: 1" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Rejected by you: 1" }).waitFor();
  const rejected = page.locator(`[data-match="${id}"]`);
  await rejected.getByRole("button", { name: /^Undo/ }).click();
  await page.getByRole("heading", { name: /Rejected by you/ }).waitFor({ state: "detached" });
  assert.equal(await conflicts.locator("[data-match]").count(), before);
  world.check();
});

test("forbidden storage does not stop the reader from judging", async () => {
  const page = await world.open(await disputed(), { ready: false });
  await page.context().addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  await page.reload();
  await page.getByRole("button", { name: /^Confirm/ }).first().click();
  await page.getByText("Confirmed by you").first().waitFor();
  await page.getByText(/does not let the decision be kept/).waitFor();
  world.check();
});

test("where no conflict between sources is sure, Overview leads with what each says", async () => {
  const page = await world.open("#/overview?v=1");
  const first = page.locator("main section.section").first();
  await first.getByRole("heading", { level: 2, name: "What each says" }).waitFor();
  assert.equal(await page.getByRole("heading", { name: "Where they disagree" }).count(), 0);
  const headlines = first.getByRole("link");
  assert.equal(await headlines.count(), 5);
  const headline = await headlines.first().innerText();
  await headlines.first().click();
  await page.waitForURL(/#\/reader\//);
  await page.getByText(headline).first().waitFor();
  world.check();
});

test("the matrix says of each source what it makes of a claim, and what comes nearest where it is silent", async () => {
  const page = await world.open("#/sources?v=1");
  const matrix = page.getByRole("figure").filter({ hasText: "Who says what, and who is silent" });
  const table = matrix.getByRole("table");
  const sources = (await table.getByRole("columnheader").count()) - 1;
  for (const row of await table.locator("tbody tr").all()) assert.equal(await row.getByRole("cell").count(), sources);
  const silent = table.locator("td.silent").first();
  await silent.getByText("Nearest").click();
  await silent.getByText(/distance \d+ of 100/).waitFor();
  const links = await table.locator("td a.stand").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(links.length > 4);
  for (const href of new Set(links)) {
    await page.evaluate((hash) => (location.hash = hash), href);
    await page.locator(".this-claim mark").first().waitFor();
  }
  world.check();
});

test("on a phone the matrix shows one source at a time", async () => {
  const page = await world.open("#/sources?v=1", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const matrix = page.getByRole("figure").filter({ hasText: "Who says what, and who is silent" });
  const shown = () => matrix.locator("tbody tr").first().locator("td:visible").count();
  assert.equal(await shown(), 1);
  const second = matrix.getByRole("group", { name: "Source shown" }).getByRole("button").nth(1);
  await second.click();
  assert.equal(await second.getAttribute("aria-pressed"), "true");
  assert.equal(await shown(), 1);
  world.check();
});

test("every number of a comparison opens the rows that it counts", async () => {
  const page = await world.open("#/compare?v=1");
  const parts = await page.locator(".common .parts a").evaluateAll((all) => all.map((link) => ({ name: link.getAttribute("aria-label"), href: link.getAttribute("href") })));
  assert.ok(parts.length >= 3);
  for (const { name, href } of parts) {
    await page.evaluate((hash) => (location.hash = hash), href);
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
    assert.equal(await rows(page).count(), Number(name.match(/(\d+) claims?$/)[1]), name);
  }
  const numbers = await page.locator(".axis td a").evaluateAll((all) => all.map((link) => ({ name: link.getAttribute("aria-label"), href: link.getAttribute("href") })));
  for (const { name, href } of numbers.filter((_, place) => place % 4 === 0)) {
    const list = await world.open(href);
    assert.equal((await count(list)).shown, Number(name.match(/, (\d+) of /)[1]), name);
    await list.context().close();
  }
  world.check();
});

test("every id on a page stands there once", async () => {
  for (const view of ["#/overview?v=1", "#/claims?v=1", "#/sources?v=1", "#/compare?v=1", "#/compare?actors=turkey~russia&v=1", "#/timeline?v=1", "#/actors?v=1", "#/method?v=1"]) {
    const page = await world.open(view);
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
    assert.deepEqual(ids.filter((id, place) => ids.indexOf(id) !== place), [], view);
    await page.context().close();
  }
});

test("a source whose claims a filter leaves out is not called silent", async () => {
  const cells = async (view, look) => {
    const page = await world.open(view);
    await page.locator(".coverage").first().waitFor();
    const found = await page.locator(`.coverage tbody td.${look}`).count();
    await page.context().close();
    return found;
  };
  assert.equal(await cells("#/sources?v=1", "filtered"), 0);
  assert.ok((await cells("#/sources?voice=own&v=1", "filtered")) > 0);
  assert.ok((await cells("#/sources?voice=own&v=1", "silent")) <= (await cells("#/sources?v=1", "silent")));
  world.check();
});

test("a comparison that nothing passes says so", async () => {
  const page = await world.open("#/compare?q=zzzz&v=1");
  await page.locator(".comparison").getByText("No claim passes all of these filters").waitFor();
  assert.equal(await page.locator(".comparison .chart-rows").count(), 0);
  world.check();
});

test("an open part takes the focus when it opens, and leaves it to a filter after that", async () => {
  const page = await world.open("#/compare?v=1");
  await page.locator(".common .parts a").first().click();
  await page.waitForFunction(() => document.activeElement.id === "part-title");
  const before = page.url();
  const box = page.getByRole("group", { name: "Voice", exact: true }).getByRole("checkbox").first();
  await box.click();
  await page.waitForFunction((before) => location.href !== before, before);
  await page.waitForFunction(() => !document.querySelector("#main [aria-busy=true]"));
  assert.ok(await page.locator(".part-rows").count());
  assert.ok(await box.evaluate((box) => box === document.activeElement));
  world.check();
});

test("a choice of sources or actors is in the link", async () => {
  const page = await world.open("#/compare?v=1");
  const second = page.getByRole("combobox", { name: "Source 2" });
  await second.selectOption({ label: "Press TV" });
  await page.waitForURL(/between=[a-z0-9-]+~press-tv&v=1$/);
  const fresh = await world.open(new URL(page.url()).hash);
  assert.equal(await fresh.getByRole("combobox", { name: "Source 2" }).inputValue(), "press-tv");
  await page.getByRole("navigation", { name: "What to compare" }).getByRole("link", { name: "Actors" }).click();
  await page.waitForURL(/actors=/);
  assert.equal(await page.locator(".chosen-sides").getByRole("combobox").count(), 2);
  await page.getByRole("figure").filter({ hasText: "Named in one claim, or apart" }).waitFor();
  await page.goBack();
  await page.getByRole("combobox", { name: "Source 2" }).waitFor();
  world.check();
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 360]) {
    test(`axe finds nothing on the new pages: ${colorScheme}, ${width} px`, async () => {
      const views = [await disputed(), "#/compare?v=1", "#/compare?part=both&v=1", "#/compare?actors=&v=1", DISPUTED];
      for (const view of views) {
        const page = await world.open(view, { colorScheme, viewport: { width, height: 800 } });
        await page.evaluate(AXE);
        const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
        const words = found.violations.map((v) => `${view} ${v.id}: ${v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(", ")}`);
        assert.deepEqual(words, []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${view} is ${wide} px too wide`);
        await page.context().close();
      }
    });
  }
}
