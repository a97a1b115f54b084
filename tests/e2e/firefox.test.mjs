// In Firefox: a link opens its view, a filter narrows it and follows in the link, a claim opens in its article.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { firefoxDesk, named, settled } from "./firefox.mjs";

let world;
before(async () => (world = await firefoxDesk()));
after(() => world.close());

test("a shared link opens in Firefox, is filtered further, and leads to the words in their article", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  const { shown, total } = await settled(page, (now) => now.shown > 0 && now.shown < now.total);
  const sources = await page.$$eval("article[data-claim]", (rows) => rows.length);
  assert.equal(sources, shown);
  const voice = await page.$eval("fieldset input[aria-label^='Own voice']", (box) => box.getAttribute("aria-label"));
  await (await named(page, "checkbox", voice)).click();
  const fewer = await settled(page, (now) => now.shown < shown);
  assert.equal(fewer.total, total);
  await page.waitForFunction(() => location.hash.includes("voice=own"));
  await (await page.$("article[data-claim]")).click();
  await (await named(page, "link", "Open in article")).click();
  await page.waitForFunction(() => location.hash.startsWith("#/reader/"));
  const words = await page.waitForSelector('mark[aria-current="true"]');
  assert.ok((await words.evaluate((mark) => mark.textContent.trim())).length > 10);
  assert.ok(await words.isIntersectingViewport(), "the words are in sight");
  world.check();
});

test("back in Firefox undoes a filter", async () => {
  const page = await world.open("#/claims?v=1");
  const { total } = await settled(page);
  await page.click("fieldset input[type=checkbox]");
  await settled(page, (now) => now.shown < total);
  await page.goBack();
  await settled(page, (now) => now.shown === total);
  world.check();
});
