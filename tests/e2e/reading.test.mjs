// Reading: from mark to mark, the map, two articles side by side, what a reader collects, and print.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { desk, rows } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const READER = "#/reader/001?v=1";
const PAIR = "#/reader/002?with=004&v=1";

/** Whether an element stands in the window. */
const inSight = (locator) =>
  locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
  });

test("a reader walks from mark to mark of any layer, by buttons and by keys", async () => {
  const page = await world.open(READER);
  for (const layer of ["speech", "labels", "dates", "claims", "what was cut"]) {
    const next = page.getByRole("button", { name: `Next mark of ${layer}` });
    const total = Number(await page.getByRole("checkbox", { name: new RegExp(`^${layer}, `, "i") }).getAttribute("aria-label").then((name) => name.match(/\d+/)[0]));
    assert.ok(total > 0, `${layer} has marks`);
    await next.click();
    const said = page.getByRole("status").filter({ hasText: new RegExp(`^${layer} \\d+ of ${total}`, "i") });
    await said.waitFor();
    const here = page.locator("[data-here]").first();
    assert.ok(await inSight(here), `${layer}: the mark is in sight`);
    assert.ok(await here.evaluate((element) => element === document.activeElement), `${layer}: the mark is in focus`);
  }
  await page.locator("#main h1").focus();
  await page.evaluate(() => document.querySelectorAll("[data-here]").forEach((mark) => mark.removeAttribute("data-here")));
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press("2");
  await page.getByRole("status").filter({ hasText: /^Labels \d+ of \d+/ }).waitFor();
  const at = () => page.evaluate(() => Number(document.activeElement.dataset.at));
  const first = await at();
  await page.keyboard.press("n");
  const second = await at();
  assert.ok(second > first, "n goes on");
  await page.keyboard.press("p");
  assert.equal(await at(), first, "p goes back");
  world.check();
});

test("walking through all labels reaches each once and says when it was the last", async () => {
  const page = await world.open(READER);
  const total = Number((await page.getByRole("checkbox", { name: /^Labels/ }).getAttribute("aria-label")).match(/\d+/)[0]);
  const reached = new Set();
  for (let n = 1; n <= total; n += 1) {
    await page.keyboard.press("2");
    await page.getByRole("status").filter({ hasText: new RegExp(`^Labels ${n} of ${total}`) }).waitFor();
    reached.add(await page.evaluate(() => document.activeElement.dataset.at));
  }
  assert.equal(reached.size, total);
  await page.keyboard.press("2");
  await page.getByText(`Labels: that was the last of ${total}`).waitFor();
});

test("every article can be chosen from the Reader, which opens on the first, and from one that is not there", async () => {
  const page = await world.open("#/overview?v=1");
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Reader" }).click();
  await page.waitForURL(/#\/reader\//);
  const button = page.getByRole("button", { name: "Choose an article" });
  const dialog = page.getByRole("dialog", { name: "Choose an article" });
  await button.click();
  const choices = await dialog.getByRole("link").evaluateAll((links) => links.map((link) => [link.getAttribute("href"), link.querySelector(".words").textContent]));
  assert.equal(choices.length, 5, "all articles");
  assert.equal(await dialog.locator("[aria-current=page]").count(), 1);
  for (const [href, headline] of [...choices.slice(1), choices[0]]) {
    if (!(await dialog.isVisible())) await button.click();
    await dialog.locator(`a[href="${href}"]`).click();
    await page.waitForURL((url) => url.hash === href);
    await page.locator("#first-article h1").filter({ hasText: headline.trim() }).waitFor();
    await dialog.waitFor({ state: "detached" });
  }
  const gone = await world.open("#/reader/gone?v=1");
  await gone.getByRole("button", { name: "Choose an article" }).click();
  await gone.getByRole("dialog", { name: "Choose an article" }).getByRole("link").nth(2).click();
  await gone.locator("#first-article h1").filter({ hasText: choices[2][1].trim() }).waitFor();
  world.check();
});

test("the map goes where it is pressed, and by keys from paragraph to paragraph", async () => {
  const page = await world.open(READER);
  const map = page.getByRole("slider", { name: "Map of the article" });
  const box = await map.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.9);
  await page.waitForFunction(() => scrollY > 300);
  await map.focus();
  await page.keyboard.press("Home");
  await page.waitForFunction(() => document.querySelector("#main h1").getBoundingClientRect().top > 0);
  const told = () => map.getAttribute("aria-valuetext");
  assert.match(await told(), /^Headline/);
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => /^Paragraph 1 of/.test(document.querySelector("[role=slider]").getAttribute("aria-valuetext")));
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => /^Paragraph 2 of/.test(document.querySelector("[role=slider]").getAttribute("aria-valuetext")));
  // The last paragraph can't come to the top of the window; the slider stands on it all the same.
  const last = Number(await map.getAttribute("aria-valuemax"));
  await page.keyboard.press("End");
  await page.waitForTimeout(300);
  assert.equal(await map.getAttribute("aria-valuenow"), String(last));
  await page.keyboard.press("ArrowUp");
  await page.waitForTimeout(300);
  assert.equal(await map.getAttribute("aria-valuenow"), String(last - 1));
  const marks = await map.locator("i").count();
  const stops = await page.getByRole("group", { name: "Show" }).getByRole("checkbox").evaluateAll((boxes) =>
    boxes.filter((box) => !/cut/.test(box.id + box.getAttribute("aria-label"))).reduce((sum, box) => sum + Number(box.getAttribute("aria-label").match(/\d+/)[0]), 0),
  );
  assert.equal(marks, stops, "every mark of speech, labels, dates and claims stands on the map");
  world.check();
});

test("two articles stand side by side, joined where their claims match, and the link holds both", async () => {
  const page = await world.open("#/reader/002?v=1");
  await page.getByRole("button", { name: "Beside another article" }).click();
  const choice = page.getByRole("dialog", { name: "Beside another article" }).getByRole("link").filter({ hasText: "Press TV" });
  const promised = Number((await choice.innerText()).match(/(\d+) pairs? of claims/)[1]);
  await choice.click();
  await page.waitForURL(/with=004/);
  const joins = page.getByRole("region", { name: "Matching claims" }).getByRole("listitem");
  assert.equal(await joins.count(), promised);
  for (let n = 1; n <= promised; n += 1) {
    await page.getByRole("button", { name: `${n}: show both claims` }).click();
    for (const side of ["first", "second"]) {
      const end = page.locator(`#join-${side}-${n}`);
      await page.waitForFunction((id) => {
        const box = document.getElementById(id).getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      }, `join-${side}-${n}`);
      assert.ok(await end.isVisible());
    }
    await page.waitForFunction(() => document.querySelectorAll(".gutter path").length > 0);
  }
  const other = await world.open(new URL(page.url()).hash);
  assert.equal(await other.locator("#second-article h2").first().innerText(), await page.locator("#second-article h2").first().innerText());
  await page.getByRole("link", { name: "Swap" }).click();
  await page.waitForURL(/reader\/004.*with=002/);
  await page.getByRole("link", { name: "Close" }).click();
  await page.waitForURL((url) => !url.hash.includes("with="));
  assert.equal(await page.locator("#second-article").count(), 0);
  world.check();
});

test("on a narrow screen one article stands below the other, and the numbers lead across", async () => {
  const page = await world.open(PAIR, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const [first, second] = await Promise.all(["#first-article", "#second-article"].map((id) => page.locator(id).boundingBox()));
  assert.ok(second.y >= first.y + first.height - 1, "below");
  await page.locator("#join-first-1").click();
  await page.waitForFunction(() => document.activeElement.id === "join-second-1");
  assert.ok(await inSight(page.locator("#join-second-1")));
});

test("an article that is not in the corpus leaves the first one readable", async () => {
  const page = await world.open("#/reader/002?with=gone&v=1");
  await page.getByText("The article that the link names is not in this corpus.").waitFor();
  await page.getByText("1 of 2 items are still here: missing article “gone”.").waitFor();
  assert.ok((await page.locator("#first-article p").count()) > 3);
  await page.getByRole("link", { name: "Read the first alone" }).click();
  await page.waitForURL((url) => !url.hash.includes("with="));
});

test("claims and passages are collected with notes, put in order, saved, and no link touches them", async () => {
  const page = await world.open("#/claims?v=1");
  const claim = await rows(page).nth(2).getAttribute("data-claim");
  await rows(page).nth(2).click();
  // The first program has no collection: it fetches the one that has, which collects the claim.
  await page.getByRole("button", { name: "Collect", exact: true }).click();
  await page.getByRole("button", { name: "Collected", exact: true, pressed: true }).waitFor();
  await page.goto(`${world.url}#/reader/001?v=1`);
  const paragraph = page.locator("#first-article p[data-from]").nth(2);
  await paragraph.waitFor();
  const words = await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return element.textContent;
  });
  await page.getByRole("button", { name: "Collect selection" }).click();
  await page.getByRole("status").filter({ hasText: /^Collected$/ }).waitFor();
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Collected" }).click();
  await page.getByRole("status").filter({ hasText: "1 claim and 1 passage, from" }).waitFor();
  const note = page.getByRole("textbox", { name: "Your note on item 2" });
  await note.fill("Ask for the statement in full.");
  await page.getByRole("button", { name: "Move up item 2" }).click();
  await page.waitForFunction(() => document.querySelector("#note-1").value === "Ask for the statement in full.");
  // The focus goes with the item.
  await page.waitForFunction(() => document.activeElement.id === "note-1");

  await page.getByRole("button", { name: "Export" }).click();
  const [json] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /JSON/ }).click()]);
  const saved = JSON.parse(readFileSync(await json.path(), "utf8"));
  assert.deepEqual(saved.rows.map((row) => row.kind), ["passage", "claim"]);
  assert.equal(saved.rows[0].note, "Ask for the statement in full.");
  assert.equal(saved.rows[0].words.replace(/\s+/g, " ").trim(), words.replace(/\s+/g, " ").trim());
  assert.equal(saved.rows[1].claim, claim);
  await page.getByRole("button", { name: "Export" }).click();
  const [markdown] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /Markdown/ }).click()]);
  assert.match(readFileSync(await markdown.path(), "utf8"), /stated in the text\. <http.*#\/reader\/001/);

  // A link, whatever it says, changes nothing of it; the browser keeps it for the next visit.
  for (const link of ["#/collected?note=x&claims=&v=1", "#/overview?c=000000000000&v=1", "#/collected?v=1"]) {
    await page.goto(`${world.url}${link}`);
    await page.reload();
  }
  await page.getByRole("status").filter({ hasText: "1 claim and 1 passage, from" }).waitFor();
  assert.equal(await page.locator("#note-1").inputValue(), "Ask for the statement in full.");
  await page.getByRole("button", { name: "Remove item 1" }).click();
  await page.getByRole("status").filter({ hasText: /^1 claim, from 1 article$/ }).waitFor();
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost");
  world.check();
});

for (const [how, broken] of [["full", "setItem"], ["forbidden", "get"]]) {
  test(`storage that is ${how} never stops reading or collecting`, async () => {
    const page = await world.open("#/reader/001?v=1", { ready: false });
    await page.context().addInitScript((broken) => {
      const refuse = () => {
        throw new DOMException("no", "QuotaExceededError");
      };
      if (broken === "setItem") Storage.prototype.setItem = refuse;
      else Object.defineProperty(window, "localStorage", { get: refuse });
    }, broken);
    await page.reload();
    await page.locator(".claims-here a").nth(1).click();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Collected", exact: true, pressed: true }).waitFor();
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Collected" }).click();
    await page.getByRole("alert").filter({ hasText: "does not keep" }).waitFor();
    assert.equal(await page.getByRole("textbox", { name: "Your note on item 1" }).count(), 1);
    world.check();
  });
}

test("what is printed has its words and full references", async () => {
  for (const [hash, expected] of [
    ["#/claims?source=alwaght&v=1", ["Alwaght, “Militant Refuse to Implement Russia-Turkey Deal on Syria’s Idlib”, 1 October 2018, stated in the text."]],
    [READER, ["Alwaght, “Militant Refuse"]],
    [PAIR, ["Press TV, “Russia says Nusra terrorists seek", "Unnamed · 002, “"]],
    ["#/sources?v=1", ["Alwaght, “Militant Refuse", "Press TV, “Russia says"]],
    ["claim", ["Alwaght, “Militant Refuse"]],
  ]) {
    let link = hash;
    const page = await world.open(hash === "claim" ? "#/claims?source=alwaght&v=1" : hash);
    if (hash === "claim") {
      link = `#/claim/${await rows(page).nth(1).getAttribute("data-claim")}?v=1`;
      await page.goto(`${world.url}${link}`);
      await page.locator(".this-claim").first().waitFor();
    }
    const pdf = await page.pdf();
    assert.ok(pdf.length > 10_000, `${link} makes a document`);
    await page.emulateMedia({ media: "print" });
    const references = page.locator(".references");
    await references.waitFor();
    const words = await references.innerText();
    for (const reference of expected) assert.ok(words.includes(reference), `${link}: ${reference}\n${words}`);
    assert.ok(words.includes(`${world.url}#/reader/`), "each with its link");
    assert.ok(words.includes(`This view: ${world.url}#/`), "and that of the view");
    for (const hidden of [".top", ".facets", ".minimap", ".search"]) {
      for (const element of await page.locator(hidden).all()) assert.equal(await element.isVisible(), false, `${link}: ${hidden} is not printed`);
    }
    await page.context().close();
  }
});
