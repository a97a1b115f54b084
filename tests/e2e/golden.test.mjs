// Links that were published once open their recorded rows in the browser; a claim whose words were changed is found
// again and called moved; what is missing is named.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { count, desk, ready } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const golden = new URL("../../crates/view/tests/golden/rows.txt", import.meta.url);

/** What the page lists, by ids, as far as it lists rows that have ids. */
const listed = (page) =>
  page.evaluate(() => {
    const all = (selector, id) => [...document.querySelectorAll(selector)].map(id);
    const kind = location.hash.match(/^#\/([^/?]*)/)[1];
    if (kind === "claims") return all(".list article[data-claim]", (row) => row.dataset.claim);
    if (kind === "timeline") return all("tr[data-mark]", (row) => row.dataset.mark);
    if (kind === "compare") return all(".part-rows article[data-claim]", (row) => row.dataset.claim);
    if (kind === "reader") return all(".claims-here a", (link) => link.id.replace("note-", ""));
    return null;
  });

test("every golden link opens its recorded rows", async () => {
  const lines = (await readFile(golden, "utf8")).trim().split("\n").map((line) => line.split(" => "));
  const page = await world.open("#/method?v=1");
  let compared = 0;
  for (const [link, ids = ""] of lines) {
    const hash = link.slice(link.indexOf("#"));
    await page.evaluate((hash) => (location.hash = hash), hash);
    await ready(page);
    const expected = ids.split(" ").filter(Boolean);
    const kind = hash.match(/^#\/([^/?]*)/)[1];
    // A comparison lists rows where a part is open.
    if (!["claims", "timeline", "compare", "reader"].includes(kind) || (kind === "compare" && !hash.includes("part="))) continue;
    const sorted = (list) => (list ?? []).slice().sort();
    let found = [];
    for (let tries = 0; tries < 60; tries += 1) {
      found = await listed(page);
      if (JSON.stringify(sorted(found)) === JSON.stringify(sorted(expected))) break;
      await page.waitForTimeout(50);
    }
    assert.deepEqual(sorted(found), sorted(expected), link);
    if (kind === "claims") assert.deepEqual(found, expected, `the order of ${link}`);
    compared += expected.length ? 1 : 0;
  }
  assert.ok(compared >= 15, `${compared} links were compared`);
  world.check();
});

test("a claim whose words were changed is found again by its words, on each page, and called moved", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  const claim = await page.locator("article[data-claim]").first().getAttribute("data-claim");
  await page.locator("article[data-claim]").first().click();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  const words = link.match(/words=([a-z0-9]{6,39})/)[1];
  for (const hash of [`#/claims?claim=zzzzzzzz&words=${words}&v=1`, `#/claim/zzzzzzzz?words=${words}&v=1`]) {
    const moved = await world.open(hash);
    const note = moved.getByRole("region", { name: "About this link" });
    await note.getByText(/has moved or was reworded/).waitFor();
    if (hash.startsWith("#/claims")) {
      await moved.locator(`article[data-claim="${claim}"][aria-current="true"]`).waitFor();
    }
    await moved.context().close();
  }
  const reader = await world.open(`#/reader/001?at=zzzzzzzz&words=${words}&v=1`);
  const mark = reader.locator("mark[aria-current=true]").first();
  await mark.waitFor();
  await reader.waitForFunction(() => {
    const { top, bottom } = document.querySelector("mark[aria-current=true]").getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const old = await world.open("#/claims?claim=zzzzzzzz&v=1");
  await old.getByText("Its one item is not here: missing claim “zzzzzzzz”.").waitFor();
  world.check();
});

test("a link from another corpus names what is missing", async () => {
  const page = await world.open("#/claims?source=alwaght~press-tv~nowhere&actor=russia~nobody&c=ffffffffffff&v=1");
  await page.getByText("3 of 5 items are still here: missing source “nowhere” and actor “nobody”.").waitFor();
  assert.ok((await count(page)).total > 0);
  world.check();
});

test("megabytes, percent-garbage and prototype names open something", async () => {
  const page = await world.open("#/claims?v=1");
  const odd = [
    `#/claims?q=${"%F0%9F".repeat(200_000)}&v=1`,
    `#/claims?source=${"a~-b~".repeat(200_000)}&v=1`,
    `#/${"claims/".repeat(100_000)}`,
    `#/claims?${"&=&%=%&".repeat(100_000)}v=1`,
    "#/claims?__proto__=x&constructor=y&toString=z&v=1",
    "#/claims?q=%E2%80%AE%E2%81%A6abc&source=%E2%80%AE&v=1",
    "#/claims?words=%00%01&claim=%00&v=1",
    "#/reader/%2e%2e%2f?at=&words=&v=1",
  ];
  for (const hash of odd) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.getByRole("main").waitFor();
    await page.getByRole("navigation", { name: "Views" }).first().getByRole("link", { name: "Method" }).waitFor();
    assert.ok(await page.locator("#stopped").isHidden(), hash.slice(0, 60));
    await page.evaluate(() => (location.hash = "#/claims?v=1"));
    await page.getByRole("group", { name: "Source", exact: true }).waitFor();
  }
  world.check();
});
