// The other views show what they promise, and every number opens the rows that it counts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, rows } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

test("Overview says what is there, and its questions lead to rows", async () => {
  const page = await world.open();
  await page.getByRole("heading", { level: 1 }).waitFor();
  const questions = page.getByRole("navigation", { name: "Questions to start with" }).getByRole("link");
  assert.equal(await questions.count(), 4);
  for (const href of await questions.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    const answer = await world.open(href);
    if (href.startsWith("#/claims")) assert.ok((await count(answer)).shown > 0, href);
    await answer.context().close();
  }
  world.check();
});

test("a page of the first program looks the same when the styles of all pages have come", async () => {
  for (const [hash, shown] of [["#/overview?v=1", ".lanes"], ["#/claims?v=1", ".pane"], ["#/claims?q=withdraw&v=1", "mark"]]) {
    const page = await world.open(hash);
    await page.locator(shown).first().waitFor();
    const boxes = () =>
      page.locator("#app *").evaluateAll((all) =>
        all.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const { color, backgroundColor, position } = getComputedStyle(element);
          return [element.className, x, y, width, height, color, backgroundColor, position].join(" ");
        }),
      );
    const before = await boxes();
    assert.ok(before.length > 100);
    await page.evaluate(async () => {
      const sheet = document.createElement("link");
      sheet.rel = "stylesheet";
      sheet.href = document.querySelector("[data-styles]").dataset.styles;
      await new Promise((done) => ((sheet.onload = done), document.head.append(sheet)));
    });
    assert.deepEqual(await boxes(), before, hash);
    await page.context().close();
  }
  world.check();
});

test("every number of the naming matrix opens exactly its sentences", async () => {
  const page = await world.open("#/sources?v=1");
  const figure = page.getByRole("figure").first();
  await figure.locator("figcaption").first().waitFor();
  const links = await figure.getByRole("link").evaluateAll((list) =>
    list.map((link) => ({ name: link.getAttribute("aria-label") ?? link.innerText, href: link.getAttribute("href") })),
  );
  const numbered = links.filter(({ name }) => /, \d+ mentions? in /.test(name));
  assert.ok(numbered.length >= 10, `${numbered.length} numbers that open rows`);
  for (const { name, href } of numbered) {
    const [, k] = name.match(/, (\d+) mentions? in /);
    await page.evaluate((hash) => (location.hash = hash), href);
    const list = page.locator("[data-mention]");
    await page.waitForFunction((n) => document.querySelectorAll("[data-mention]").length === n, Number(k), { timeout: 3000 }).catch(async () => {
      assert.fail(`${name} opens ${await list.count()} mentions`);
    });
  }
  world.check();
});

test("Reader shows the article, its layers, and on demand what was cut and why", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  await rows(page).first().click();
  await page.getByRole("link", { name: "Open in article" }).first().click();
  await page.waitForURL(/#\/reader\//);
  await page.getByRole("heading", { level: 1, name: /Militant Refuse to Implement/ }).waitFor();
  assert.equal(await page.getByText("Zaidi Shiite movement").count(), 0, "the glossary is not part of the article");
  await page.getByRole("checkbox", { name: /cut/i }).check();
  await page.getByText("Zaidi Shiite movement").first().waitFor();
  await page.getByText(/glossary box/i).first().waitFor();
  for (const layer of [/speech/i, /labels/i, /dates/i, /claims/i]) {
    const box = page.getByRole("checkbox", { name: layer }).first();
    await box.setChecked(!(await box.isChecked()));
  }
  await page.waitForURL(/layers=/);
  world.check();
});

test("Reader says on demand which rule found an attribution", async () => {
  const page = await world.open("#/claims?source=alwaght&voice=quoted&v=1");
  await rows(page).first().click();
  await page.getByRole("link", { name: "Open in article" }).first().click();
  await page.waitForURL(/#\/reader\//);
  const rule = page.locator("details", { hasText: /rule/i }).first();
  await rule.locator("summary").click();
  assert.match(await rule.innerText(), /\w{4,}/);
  world.check();
});

test("Method names the corpus, the rules and the measured figures", async () => {
  const page = await world.open("#/method?v=1");
  const main = await page.getByRole("main").innerText();
  assert.match(main, /[0-9a-f]{12}/);
  for (const words of ["content F1", "Wilson", "condemning"]) assert.ok(main.includes(words), words);
  const table = page.getByRole("region", { name: "Table by task" });
  const heads = await table.locator("thead th").allInnerTexts();
  const [ours, data] = [heads.indexOf("Parallax"), heads.indexOf("Measured on")];
  const measured = await table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
  assert.ok(measured.length > 5);
  for (const row of measured) assert.ok(/^(0|1)?\.\d+/.test(row[ours]) && row[data].length > 5, row.join(" | "));
  assert.equal(new Set(measured.map((row) => [row[0], row[1], row[data]].join())).size, measured.length, "data sets are told apart");
  world.check();
});

test("exports hold precisely the rows on screen", async () => {
  const page = await world.open("#/claims?source=press-tv&v=1");
  const { shown } = await count(page);
  for (const [format, rowsIn] of [
    [/CSV/, (text) => text.trimEnd().split("\r\n").filter((line) => !line.startsWith("#")).length - 1],
    [/JSON/, (text) => JSON.parse(text).rows.length],
  ]) {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: format }).or(page.getByRole("menuitem", { name: format })).first().click();
    const stream = await (await saved).createReadStream();
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    assert.equal(rowsIn(Buffer.concat(chunks).toString("utf8")), shown);
  }
  world.check();
});

test("the columns at the sides stay below the bar, however many lines it has", async () => {
  for (const [width, link] of [
    [960, "#/claims?v=1"],
    [1024, "#/claims?v=1"],
    [1024, "#/claims?source=alwaght&voice=own&v=1"],
    [1024, "#/sources?v=1"],
    [1280, "#/claims?source=alwaght&voice=own&q=zone&v=1"],
    [1440, "#/claims?v=1"],
  ]) {
    const page = await world.open(link, { viewport: { width, height: 768 } });
    await page.waitForSelector(".facets");
    await page.mouse.move(width / 2, 400);
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(300);
    const [bar, column] = await page.evaluate(() => [
      document.querySelector(".bar").getBoundingClientRect().bottom,
      document.querySelector(".facets").getBoundingClientRect().top,
    ]);
    assert.ok(Math.abs(bar - column) < 2, `${link} at ${width} px: the bar ends at ${bar}, the column begins at ${column}`);
    await page.close();
  }
  world.check();
});
