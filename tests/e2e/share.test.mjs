// Share: link, title, citation and code of precisely this view; and views as files, opened without changing anything
// that the reader did not tick.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import decodeQR from "qr/decode.js";
import { count, desk, rows, settled } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const share = async (page) => {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByLabel("Link", { exact: true }).waitFor();
  return dialog;
};

/** The words that the modules of the code on the page stand for. */
async function decoded(dialog) {
  const svg = dialog.getByRole("img", { name: "QR code of the link" });
  const side = Number((await svg.getAttribute("viewBox")).split(" ")[2]);
  const path = await svg.locator("path").getAttribute("d");
  const scale = 4;
  const width = side * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return decodeQR({ width, height: width, data });
}

test("Share gives the link, a title, a citation and a code that is read as the link", async () => {
  const page = await world.open("#/claims?source=alwaght&v=1");
  const { shown } = await count(page);
  const dialog = await share(page);
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  assert.match(link, /#\/claims\?source=alwaght&c=[0-9a-f]{12}&v=1$/);
  assert.equal(await dialog.getByLabel("Title").inputValue(), "Claims: Alwaght");
  const citation = await dialog.getByLabel("Citation").inputValue();
  for (const part of ["Claims: Alwaght", `${shown} of `, link, "visited"]) assert.ok(citation.includes(part), citation);
  assert.equal(await decoded(dialog), link);
  assert.equal(await page.evaluate(() => document.activeElement.id), "share-first", "the first field has the focus");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "share-button");
  world.check();
});

test("what was typed a moment ago is in the link that is shared", async () => {
  const page = await world.open("#/claims?v=1");
  await page.getByLabel("Search claims").pressSequentially("idlib");
  const dialog = await share(page);
  assert.match(await dialog.getByLabel("Link", { exact: true }).inputValue(), /\?q=idlib&/);
  world.check();
});

test("the place in the list stays when Share brings the program with every page", async () => {
  const page = await world.open("#/claims?v=1");
  await page.mouse.wheel(0, 2500);
  await page.waitForFunction(() => scrollY > 1500);
  await page.waitForTimeout(300);
  const at = await page.evaluate(() => scrollY);
  await share(page);
  await page.waitForFunction((at) => Math.abs(scrollY - at) < 200, at, { timeout: 5000 });
  assert.equal(await page.evaluate(() => document.activeElement.id), "share-first");
});

test("the system's sheet is offered where there is one, and gets title and link", async () => {
  const page = await world.browser.newPage();
  await page.addInitScript(() => {
    navigator.share = (what) => ((window.told = what), Promise.resolve());
  });
  await page.goto(`${world.url}#/actors?v=1`);
  const dialog = await share(page);
  await dialog.getByRole("button", { name: /^Share with another program/ }).click();
  const told = await page.evaluate(() => window.told);
  assert.equal(told.title, "Actors");
  assert.match(told.url, /#\/actors\?c=/);
});

async function saved(page, dialog) {
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save as a file" }).click();
  return readFile(await (await download).path());
}

const file = (content) => ({ name: "view.json", mimeType: "application/json", buffer: Buffer.from(content) });

/** Opens the page's Share dialog and chooses a file there. */
async function choose(page, content) {
  const dialog = await share(page);
  await dialog.locator("input[type=file]").setInputFiles(file(content));
  const opened = page.getByRole("dialog", { name: "Saved view" });
  await opened.waitFor();
  return opened;
}

test("a view that is too long for a link is saved as a file and opened again", async () => {
  const many = Array.from({ length: 200 }, (_, number) => `nobody-${number}`).join("~");
  const page = await world.open(`#/claims?speaker=-${many.replaceAll("~", "~-")}&source=alwaght&v=1`);
  const { shown } = await count(page);
  const dialog = await share(page);
  await dialog.getByText("more than 1800 characters").waitFor();
  assert.equal(await dialog.getByRole("img").count(), 0, "no code that no camera reads");
  const bytes = await saved(page, dialog);
  const fresh = await world.open("#/overview?v=1");
  await fresh.getByRole("navigation", { name: "Views" }).first().getByRole("link", { name: "Actors" }).click();
  const opened = await choose(fresh, bytes);
  await opened.getByText("1 of 201 items are still here").waitFor();
  await opened.getByRole("button", { name: "Open the view" }).click();
  await fresh.waitForURL(/nobody-199/);
  assert.equal((await settled(fresh, () => true)).shown, shown);
  world.check();
});

/** A reader who joined two actors, with the file of the view that carries it. */
async function joined() {
  const page = await world.open("#/actors?v=1");
  const names = await page.locator("tbody th a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const [kept, gone] = names.map((href) => href.match(/#\/actors\/([^?]+)/)[1]);
  await page.goto(`${world.url}#/actors/${gone}?v=1`);
  await page.getByLabel("The same as").selectOption(kept);
  await page.getByRole("region", { name: "Your changes" }).waitFor();
  const dialog = await share(page);
  assert.equal(await dialog.getByRole("checkbox").count(), 1, "splits and joins are asked for, verdicts are none");
  const without = JSON.parse(await saved(page, dialog));
  assert.equal(without.actors, undefined, "nothing of the reader's own goes along unasked");
  const again = await share(page);
  await again.getByRole("checkbox", { name: /splits and joins/ }).check();
  const bytes = await saved(page, again);
  assert.deepEqual(JSON.parse(bytes).actors, [{ join: { actor: kept, other: gone } }]);
  return bytes;
}

test("splits and joins travel in a file where the reader wants, and are taken over only where another one wants", async () => {
  const bytes = await joined();
  const page = await world.open("#/actors?v=1");
  const opened = await choose(page, bytes);
  await opened.locator("li[data-fate=new]").waitFor();
  await opened.getByRole("button", { name: "Open the view" }).click();
  await page.waitForURL(/#\/actors\//);
  assert.equal(await page.evaluate(() => Object.keys(localStorage).find((key) => key.startsWith("parallax.actors")) ?? null), null, "not ticked, not changed");
  const again = await choose(page, bytes);
  await again.getByRole("checkbox", { name: /^Splits and joins of actors: take over 1 of 1/ }).check();
  await again.getByRole("button", { name: "Open the view" }).click();
  await page.getByRole("region", { name: "Your changes" }).waitFor();
  assert.match(await page.evaluate(() => localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith("parallax.actors")))), /^join\t/);
  const third = await choose(page, bytes);
  await third.locator("li[data-fate=known]").waitFor();
  assert.ok(await third.getByRole("checkbox").isDisabled(), "there is nothing to take over twice");
  world.check();
});

test("a dropped file is opened on any page, from the program of the first visit too", async () => {
  const page = await world.open("#/claims?v=1");
  const content = JSON.stringify({ format: "parallax.view", version: 1, link: "#/claims?source=press-tv&v=1", title: "<img src=x onerror=alert(1)>\u202e" });
  const transfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "view.json"));
    return transfer;
  }, content);
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
  const opened = page.getByRole("dialog", { name: "Saved view" });
  await opened.getByText("<img src=x onerror=alert(1)>", { exact: true }).waitFor();
  await opened.getByRole("button", { name: "Open the view" }).click();
  await page.waitForURL(/source=press-tv/);
  world.check();
});

test("a file that is no saved view says why, and changes nothing", async () => {
  const page = await world.open("#/actors?v=1");
  const before = page.url();
  const files = [
    ["", /can't be read from line 1/],
    ["{\"format\": \"parallax.view\", \"link\":", /was cut/],
    ["{\"rows\": []}", /not a saved view/],
    ["{\"format\": \"parallax.view\", \"version\": 9, \"link\": \"#/\"}", /newer Parallax/],
    ["{\"format\": \"parallax.view\", \"version\": 1, \"link\": \"javascript:alert(1)\"}", /damaged/],
    ["[".repeat(900_000), /can't be read/],
    ["x".repeat(9_000_000), /9000000 bytes/],
  ];
  for (const [content, why] of files) {
    const opened = await choose(page, content);
    assert.match(await opened.getByRole("alert").innerText(), why);
    await opened.getByRole("button", { name: "Close" }).click();
  }
  assert.equal(page.url(), before);
  world.check();
});
