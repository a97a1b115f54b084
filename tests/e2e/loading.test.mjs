// What a reader sees while the corpus loads, and when it can't be read.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { DIST, desk } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const name = readdirSync(DIST).find((file) => /^corpus-[0-9a-f]{12}\.bin$/.test(file));
const bytes = readFileSync(join(DIST, name));

async function opened(body, status = 200) {
  const page = await world.open("", { ready: false });
  await page.context().route(/corpus-.*\.bin/, (route) => route.fulfill({ status, body }));
  await page.reload();
  return page;
}

const cases = {
  damaged: [Buffer.concat([bytes.subarray(0, 2000), Buffer.from([bytes[2000] ^ 1]), bytes.subarray(2001)]), /incomplete|changed/i],
  "cut short": [bytes.subarray(0, bytes.length / 2), /incomplete|changed/i],
  foreign: [Buffer.from("<!doctype html><title>Not found</title>"), /not a Parallax corpus/i],
  newer: [Buffer.concat([bytes.subarray(0, 8), Buffer.from([99, 0, 0, 0]), bytes.subarray(12)]), /newer/i],
  empty: [Buffer.alloc(0), /not a Parallax corpus|empty/i],
};

for (const [kind, [body, words]] of Object.entries(cases)) {
  test(`a ${kind} corpus gets a card that says so and what to do`, async () => {
    const page = await opened(body);
    const card = page.getByRole("alert");
    await card.waitFor();
    assert.match(await card.innerText(), words);
    await card.getByRole("button", { name: /try again|reload|retry/i }).waitFor();
    await page.context().close();
  });
}

test("a missing corpus gets a card, and trying again loads it", async () => {
  const page = await world.open("", { ready: false });
  await page.context().route(/corpus-.*\.bin/, (route) => route.fulfill({ status: 404, body: "no" }));
  await page.reload();
  await page.getByRole("alert").waitFor();
  await page.context().unroute(/corpus-.*\.bin/);
  await page.getByRole("alert").getByRole("button", { name: /try again|reload|retry/i }).click();
  await page.getByRole("navigation", { name: "Views" }).first().waitFor();
});

test("loading shows its progress", async () => {
  const page = await world.open("", { ready: false });
  let release;
  const held = new Promise((done) => (release = done));
  await page.context().route(/corpus-.*\.bin/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("progressbar").first().waitFor();
  release();
  await page.getByRole("navigation", { name: "Views" }).first().waitFor();
  await page.getByRole("progressbar").first().waitFor({ state: "detached" });
});

test("without scripts the page says what it is", async () => {
  const page = await world.open("", { ready: false, javaScriptEnabled: false });
  assert.match(await page.locator("body").innerText(), /Parallax/);
});
