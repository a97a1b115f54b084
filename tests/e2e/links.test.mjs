// What a reader sees is in the address: it opens the same view elsewhere, and nothing in an address stops the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, ready, rows, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const ids = (page) => rows(page).evaluateAll((list) => list.map((row) => row.dataset.claim));

test("a shared link opens the same rows in a fresh browser", async () => {
  const page = await world.open("#/claims?v=1", { permissions: ["clipboard-read", "clipboard-write"] });
  const { total } = await count(page);
  await page.getByRole("group", { name: "Source", exact: true }).getByRole("checkbox", { name: /^Press TV, / }).check();
  await page.getByRole("group", { name: "Voice", exact: true }).getByRole("button", { name: "Exclude Own voice" }).click();
  const { shown } = await settled(page, (now) => now.shown > 0 && now.shown < total);
  const expected = await ids(page);
  assert.equal(expected.length, shown);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("button", { name: /copy link/i }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /v=1$/);
  assert.ok(link.startsWith(world.url), link);
  const fresh = await world.open(link.slice(world.url.length));
  assert.deepEqual(await ids(fresh), expected);
  assert.equal(await fresh.getByRole("button", { name: /^Remove filter: / }).count(), 2);
  world.check();
});

test("back and forward walk through filters, not through letters typed", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await count(page);
  await page.getByLabel("Search claims").pressSequentially("withdraw", { delay: 20 });
  const typed = await settled(page, ({ shown }) => shown > 0 && shown < total);
  await page.waitForURL(/q=withdraw/);
  await page.getByRole("group", { name: "Voice", exact: true }).getByRole("checkbox").first().check();
  await page.waitForURL(/voice=/);
  await page.goBack();
  await settled(page, ({ shown }) => shown === typed.shown);
  assert.doesNotMatch(page.url(), /voice=/);
  assert.equal(await page.getByLabel("Search claims").inputValue(), "withdraw");
  await page.goForward();
  await page.waitForURL(/voice=/);
  await page.getByRole("navigation", { name: "Views" }).first().getByRole("link", { name: "Sources" }).click();
  await page.waitForURL(/#\/sources/);
  await page.goBack();
  await page.waitForURL(/#\/claims/);
  world.check();
});

test("back restores the place in the list, also while the rest of the app still loads", async () => {
  const page = await world.open("#/claims?v=1");
  const link = rows(page).nth(30);
  const claim = await link.getAttribute("data-claim");
  for (const rest of [0, 2000]) {
    await link.click();
    await page.waitForURL(/claim=/);
    await link.getByRole("link", { name: "Open in article" }).click();
    await page.waitForURL(/#\/reader\//);
    await page.waitForTimeout(rest);
    await page.goBack();
    await page.waitForURL(/#\/claims/);
    const inSight = (claim) => {
      const row = document.querySelector(`article[data-claim="${claim}"]`)?.getBoundingClientRect();
      return scrollY > 1000 && row?.top > 0 && row.top < innerHeight;
    };
    await page.waitForFunction(inSight, claim, { timeout: 5000 });
    // It stays there when the whole app has taken over.
    await page.waitForTimeout(1500);
    assert.ok(await page.evaluate(inSight, claim));
  }
  world.check();
});

test("back restores the place of who only turned the wheel and followed a link", async () => {
  const page = await world.open("#/claims?v=1");
  const row = rows(page).nth(40);
  await rows(page).first().hover();
  const top = () => row.evaluate((row) => row.getBoundingClientRect().top);
  while ((await top()) > 300) {
    await page.mouse.wheel(0, 250);
    await page.waitForTimeout(30);
  }
  const claim = await row.getAttribute("data-claim");
  await row.getByRole("link", { name: "Open in article" }).hover();
  await page.waitForTimeout(400);
  const before = await top();
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(/#\/reader\//);
  await page.waitForTimeout(2000);
  await page.goBack();
  await page.waitForURL(/#\/claims/);
  const stands = ([claim, before]) => {
    const row = document.querySelector(`article[data-claim="${claim}"]`)?.getBoundingClientRect();
    return row && Math.abs(row.top - before) < 8;
  };
  await page.waitForFunction(stands, [claim, before], { timeout: 5000 });
  world.check();
});

test("back brings what stood at the top of a long page to where it stood, wherever the pointer and the focus were", async () => {
  // What out of sight has a guessed height, and differs from the guess.
  for (const [hash, pieces] of [["#/claims?v=1", "article[data-claim]"], ["#/claims?group=none&v=1", "article[data-claim]"], ["#/sources?v=1", ".piece :is(tr, .chart-rows > li, .source-cards > li)"]]) {
    for (const share of [0.3, 0.6, 0.9]) {
      const page = await world.open(hash, { viewport: { width: 1024, height: 900 } });
      await page.locator(pieces).first().waitFor();
      await page.mouse.move(5, 5);
      await page.evaluate((share) => scrollTo(0, document.documentElement.scrollHeight * share), share);
      await page.waitForTimeout(500);
      await page.locator("#view-method").focus();
      await page.waitForTimeout(300);
      const stood = await page.evaluate((pieces) => {
        const all = [...document.querySelectorAll(pieces)];
        const at = all.findIndex((piece) => piece.checkVisibility({ contentVisibilityAuto: true }) && piece.getBoundingClientRect().top > 200);
        return { at, top: all[at].getBoundingClientRect().top };
      }, pieces);
      await page.keyboard.press("Enter");
      await page.waitForURL(/#\/method/);
      await page.waitForTimeout(400);
      await page.goBack();
      await page.locator(pieces).nth(stood.at).waitFor({ state: "attached" });
      await page.waitForTimeout(700);
      const now = await page.locator(pieces).nth(stood.at).evaluate((piece) => piece.getBoundingClientRect().top);
      assert.ok(Math.abs(now - stood.top) <= 8, `${hash}, ${share} down: ${stood.top} became ${now}`);
      await page.context().close();
    }
  }
  world.check();
});

test("a link that leaves something out, or gives it wrongly, says so and says what to do", async () => {
  const about = (page) => page.getByRole("region", { name: "About this link" });
  const reader = await world.open("#/reader");
  await reader.locator("#first-article h1").waitFor();
  await about(reader).getByText("The link names no article: this is the first").waitFor();

  const reversed = await world.open("#/claims?date=2018-10-31..2018-09-01&v=1");
  const ordered = await world.open("#/claims?date=2018-09-01..2018-10-31&v=1");
  assert.deepEqual(await count(reversed), await count(ordered));
  assert.ok((await count(reversed)).shown > 0);
  await reversed.getByRole("button", { name: "Remove filter: Date 1 September to 31 October 2018" }).waitFor();
  assert.equal(await reversed.locator("#date-from").inputValue(), "2018-09-01");
  const none = await world.open("#/claims?date=soon&v=1");
  await about(none).getByText("remove the filter, or write").waitFor();

  const number = await world.open("#/sources?number=x~y&v=1");
  await number.getByText("No figure on this page has a number “x~y” now").waitFor();
  const one = await world.open("#/compare?between=press-tv&v=1");
  await one.getByText("The link names one alone").waitFor();
  const two = await world.open("#/compare?between=press-tv~alwaght&v=1");
  await two.locator(".comparison .reading").first().waitFor();
  assert.equal(await two.getByText("The link names one alone").count(), 0);

  const nowhere = await world.open("#/nowhere?v=1");
  await nowhere.getByText("It may have been cut or mistyped").waitFor();
  assert.equal(await nowhere.getByText("Its filters are kept").count(), 0);
  await (await world.open("#/nowhere?source=alwaght&v=1")).getByText("Its filters are kept").waitFor();
  world.check();
});

test("an unknown value is shown struck through and still constrains", async () => {
  const page = await world.open("#/claims?source=nobody-at-all&v=1");
  assert.equal((await count(page)).shown, 0);
  await page.getByRole("button", { name: /^Remove filter: Source nobody-at-all/ }).click();
  const { shown, total } = await settled(page, (now) => now.shown > 0);
  assert.equal(shown, total);
  world.check();
});

test("a link cut at any byte opens something sensible and says so", async () => {
  const whole = "#/claims?q=heavy+weapons&source=alwaght~press-tv&voice=-own&sort=date&v=1";
  const page = await world.open(whole);
  for (let end = 1; end < whole.length; end += 1) {
    await page.evaluate((hash) => (location.hash = hash), whole.slice(0, end));
    await page.getByRole("main").waitFor();
    if (end > "#/claims?".length) await page.getByText(/may have been cut/i).first().waitFor({ timeout: 3000 });
  }
  await page.evaluate((hash) => (location.hash = hash), whole);
  await page.getByText(/may have been cut/i).first().waitFor({ state: "detached" });
  world.check();
});

test("an address typed by hand is told nothing of a cut", async () => {
  const page = await world.open("#/overview?v=1");
  for (const [typed, heading] of [["#/claims", /Claims/], ["#/sources", /How each source/], ["#/method/", /How it was made/], ["#timeline", /Timeline/], ["#/", /./]]) {
    await page.evaluate((hash) => (location.hash = hash), typed);
    await page.locator("#main h1").filter({ hasText: heading }).first().waitFor({ state: "attached" });
    assert.equal(await page.getByRole("region", { name: "About this link" }).count(), 0, typed);
  }
  world.check();
});

test("odd links change nothing but what is shown", async () => {
  const odd = [
    "#/claims?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&v=1",
    "#/claims?source=%00%FF%&v=1",
    "#/reader/../../etc/passwd?v=1",
    "#/reader/no-such-article?v=1",
    "#/claims?claim=zzzzzzzz&v=1",
    "#/no/such/view?x=1&v=1",
    "#/claims?future-key=kept&v=1",
    "#/claims?date=2018-99-99..&v=1",
    "#?&&&===",
    `#/claims?q=${"a".repeat(5000)}&v=1`,
  ];
  for (const hash of odd) {
    const page = await world.open(hash);
    await ready(page);
    assert.equal(await page.evaluate(() => document.querySelectorAll("img[src=x]").length), 0);
    await page.getByRole("navigation", { name: "Views" }).first().getByRole("link", { name: "Claims" }).click();
    await page.waitForURL(/#\/claims/);
    await page.context().close();
  }
  world.check();
});

test("an unknown key is kept and disclosed", async () => {
  const page = await world.open("#/claims?future-key=kept&v=1");
  await page.getByText(/future-key/).first().waitFor();
  await page.getByRole("group", { name: "Source", exact: true }).getByRole("checkbox").first().check();
  await page.waitForURL(/source=/);
  assert.match(page.url(), /future-key=kept/);
  world.check();
});
