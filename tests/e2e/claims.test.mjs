// A reader filters claims, opens the evidence, and follows one to its sentence in the article.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, rows, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

test("the claims of the five articles are listed, each with its exact words", async () => {
  const page = await world.open("#/claims?v=1");
  const { shown, total } = await count(page);
  assert.ok(total >= 60, `${total} claims`);
  assert.equal(shown, total);
  assert.equal(await rows(page).count(), total);
  const unmarked = await rows(page).evaluateAll(
    (list) => list.filter((row) => ![...row.querySelectorAll("mark")].some((mark) => mark.textContent.trim())).length,
  );
  assert.equal(unmarked, 0, "a row without its words marked");
  assert.equal(await page.getByRole("group", { name: "Source", exact: true }).getByRole("checkbox").count(), 5);
  world.check();
});

test("a facet's number is the number of rows that it leaves", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await count(page);
  for (const facet of ["Source", "Voice", "Certainty"]) {
    const group = page.getByRole("group", { name: facet, exact: true });
    const names = await group.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => box.ariaLabel ?? box.labels[0].innerText));
    for (const name of names) {
      const box = group.getByRole("checkbox", { name: name.trim(), exact: true });
      const accessible = await box.evaluate((element) => element.getAttribute("aria-label") ?? "");
      const [, claims] = (accessible || name).match(/, (\d+) claims?$/) ?? [];
      assert.ok(claims !== undefined, `the name of a value says its claims: ${accessible || name}`);
      if (claims === "0") continue;
      await box.check();
      const now = await settled(page, ({ shown }) => shown === Number(claims));
      assert.equal(await rows(page).count(), now.shown);
      await page.getByRole("button", { name: new RegExp(`^Remove filter: ${facet} `) }).click();
      await settled(page, ({ shown }) => shown === total);
    }
  }
  world.check();
});

test("include, exclude and only", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await count(page);
  const source = page.getByRole("group", { name: "Source", exact: true });
  const box = source.getByRole("checkbox", { name: /^Alwaght, \d+ claims?$/ });
  const of = Number((await box.getAttribute("aria-label")).match(/(\d+) claims?$/)[1]);
  await source.getByRole("button", { name: "Exclude Alwaght" }).click();
  await settled(page, ({ shown }) => shown === total - of);
  await page.getByRole("button", { name: /^Remove filter: .*Alwaght/ }).click();
  await settled(page, ({ shown }) => shown === total);
  await source.getByRole("button", { name: "Only Alwaght" }).click();
  await settled(page, ({ shown }) => shown === of);
  assert.match(page.url(), /#\/claims\?.*source=alwaght.*&v=1$/);
  world.check();
});

test("text search narrows while typing and survives odd input", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await count(page);
  const search = page.getByLabel("Search claims");
  await search.fill("heavy weapons");
  const some = await settled(page, ({ shown }) => shown > 0 && shown < total);
  const words = await rows(page).allInnerTexts();
  assert.equal(words.length, some.shown);
  await search.fill('"demilitarized zone"');
  await settled(page, ({ shown }) => shown > 0 && shown < total);
  for (const odd of ['"', "-", "((", "<script>alert(1)</script>", "\\u0000 %% && ~~ ..", "ز".repeat(500)]) {
    await search.fill(odd);
    await page.waitForTimeout(60);
    await count(page);
  }
  await search.fill("");
  await settled(page, ({ shown }) => shown === total);
  world.check();
});

test("no match says which filter to lift", async () => {
  const page = await world.open("#/claims?q=xylophone&source=alwaght&v=1");
  const { shown } = await count(page);
  assert.equal(shown, 0);
  await page.getByRole("main").getByText(/without|lift|remove/i).first().waitFor();
  world.check();
});

test("a claim opens its evidence, then its sentence in the article", async () => {
  const page = await world.open("#/claims?q=heavy+weapons&v=1");
  const row = rows(page).first();
  const id = await row.getAttribute("data-claim");
  const words = (await row.locator("mark").allInnerTexts()).join("");
  await row.click();
  await page.waitForURL(/claim=/);
  const pane = page.getByRole("complementary", { name: /evidence/i });
  await pane.waitFor();
  await pane.getByRole("link", { name: "Open in article" }).click();
  await page.waitForURL(/#\/reader\//);
  assert.ok(page.url().includes(id), "the link names the claim");
  const current = page.locator('mark[aria-current="true"]');
  await current.first().waitFor();
  const inArticle = (await current.allInnerTexts()).join("");
  const plain = (text) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  assert.ok(plain(words).includes(plain(inArticle)) || plain(inArticle).includes(plain(words)), `${words} / ${inArticle}`);
  await assertInView(page, current.first());
  world.check();
});

test("sorting and grouping keep every row", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await count(page);
  for (const name of ["Sort", "Group"]) {
    const list = page.getByLabel(name, { exact: true });
    const values = await list.locator("option").evaluateAll((options) => options.map((option) => option.value));
    assert.ok(values.length >= 2, `${name} offers ${values.length}`);
    for (const value of values) {
      await list.selectOption(value);
      await page.waitForTimeout(60);
      await settled(page, ({ shown }) => shown === total);
      assert.equal(await rows(page).count(), total, `${name} ${value}`);
    }
  }
  world.check();
});

async function assertInView(page, element) {
  for (let tries = 0; tries < 40; tries += 1) {
    const box = await element.boundingBox();
    const { height } = page.viewportSize();
    if (box && box.y >= 0 && box.y < height) return;
    await page.waitForTimeout(50);
  }
  assert.fail("the words are not scrolled into view");
}
