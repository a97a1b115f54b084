// What a reader sees while the corpus loads, and when it can't be read.
import assert from "node:assert/strict";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { DIST, desk } from "./browser.mjs";
import { scratch } from "./made.mjs";

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

test("a small file that unpacks without end is heard no further than a corpus may be long, and gets its card", async () => {
  const folder = join(scratch(), "site");
  cpSync(DIST, folder, { recursive: true });
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 24 } };
  const bomb = brotliCompressSync(Buffer.alloc(300_000_000), options);
  assert.ok(bomb.length < 100_000, `${bomb.length} bytes for 300 MB`);
  writeFileSync(join(folder, `${name}.br`), bomb);
  const host = await desk({ folder });
  try {
    const page = await host.open("", { ready: false });
    const card = page.getByRole("alert");
    await card.waitFor({ timeout: 60_000 });
    assert.match(await card.innerText(), /too many articles/i);
    await card.getByRole("button", { name: /try again|reload|retry/i }).waitFor();
  } finally {
    await host.close();
  }
});

test("a program that stops for good, as where memory does not suffice, leaves a card and no page that does nothing", async () => {
  const page = await world.open("", {});
  // The smallest program that traps: one function, `unreachable`.
  await page.evaluate(async () => {
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes));
    setTimeout(() => instance.exports.f());
  });
  await page.getByRole("alert").getByRole("button", { name: /reload/i }).waitFor();
  await page.getByRole("navigation", { name: "Views" }).first().waitFor({ state: "hidden" });
  await page.context().close();
});

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

test("nothing that a reader sees jumps while a slow phone loads the page", async () => {
  const context = await world.browser.newContext({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    window.jumps = [];
    const note = (list) => list.getEntries().forEach(({ value, sources }) => window.jumps.push([value, sources.map(({ node }) => node?.id || node?.nodeName)]));
    new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(world.url);
  await page.getByRole("navigation", { name: "Views" }).first().waitFor();
  await page.waitForTimeout(1000);
  const jumps = await page.evaluate(() => window.jumps);
  const all = jumps.reduce((sum, [value]) => sum + value, 0);
  assert.ok(all < 0.05, `cumulative layout shift ${all}: ${JSON.stringify(jumps)}`);
  await context.close();
});

test("without scripts the page says what it is", async () => {
  const page = await world.open("", { ready: false, javaScriptEnabled: false });
  assert.match(await page.locator("body").innerText(), /Parallax/);
});
