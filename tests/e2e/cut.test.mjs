// No word that a reader needs is cut, struck through, or lies under another, on any screen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { desk } from "./browser.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** In the page: words that stand in less room than they take. */
function cut(selectors) {
  const pen = document.createElement("canvas").getContext("2d");
  const measure = (words, style) => {
    pen.font = style.font;
    return pen.measureText(words).width;
  };
  const found = [];
  for (const element of document.querySelectorAll(selectors)) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!box.width || style.fontSize === "0px") continue;
    const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (element.matches("select, input")) {
      const words = element.placeholder ?? element.selectedOptions[0].textContent;
      // A choice has its arrow.
      const needed = measure(words, style) + (element.matches("select") ? 16 : 0);
      if (needed > room) found.push(`${element.id}: “${words}” needs ${Math.ceil(needed)} of ${Math.floor(room)} px`);
    } else if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 3) {
      found.push(`${element.className}: “${element.textContent}”`);
    }
  }
  return found;
}

test("no word of the bar, of the active filters and of the scales of days is cut", async () => {
  const dates = "date=2018-09-17..2020-03-05";
  for (const [width, height] of [[1440, 900], [1024, 768], [360, 740]]) {
    for (const link of ["#/claims?v=1", `#/claims?${dates}&v=1`, "#/claims?sort=disputed&group=proposition&v=1", "#/timeline?v=1", `#/timeline?${dates}&v=1`]) {
      const page = await world.open(link, { viewport: { width, height }, isMobile: width < 500 });
      await page.locator(".count").waitFor();
      await page.waitForTimeout(200);
      assert.deepEqual(await page.evaluate(cut, ".bar select, #search, .chip .value, .day-scale .fold"), [], `${link} at ${width}`);
      const under = await page.evaluate(() =>
        [...document.querySelectorAll(".day-scale")].flatMap((scale) => {
          const shown = [...scale.children].filter((piece) => piece.textContent && getComputedStyle(piece).fontSize !== "0px" && piece.getBoundingClientRect().width);
          const extent = (piece) => {
            const range = document.createRange();
            range.selectNodeContents(piece);
            return range.getBoundingClientRect();
          };
          return shown.flatMap((a, at) => shown.slice(at + 1).filter((b) => extent(a).right > extent(b).left + 1 && extent(b).right > extent(a).left + 1).map((b) => `${a.textContent} × ${b.textContent}`));
        }),
      );
      assert.deepEqual(under, [], `${link} at ${width}`);
      await page.context().close();
    }
  }
});

test("what has a name shows it, what unfolds shows that, and no line of a headline lies on another", async () => {
  const phone = await world.open("#/reader/000?v=1", PHONE);
  await phone.locator("#first-article h1").waitFor();
  assert.equal(await phone.locator(".layer-boxes > summary").evaluate((summary) => getComputedStyle(summary).display), "list-item", "the triangle");
  for (const [link, options] of [["#/reader/000?v=1", PHONE], ["#/reader/001?v=1", {}], ["#/reader/002?with=004&v=1", {}]]) {
    const page = await world.open(link, options);
    await page.locator("#first-article h1").waitFor();
    const overlaps = await page.locator("#first-article h1").evaluate((title) => {
      const boxes = [...title.querySelectorAll(".label")].flatMap((label) => [...label.getClientRects()].map(({ top, bottom }) => ({ top, bottom })));
      const range = document.createRange();
      const lines = [...title.querySelectorAll("*")].flatMap((piece) => [...piece.childNodes]).filter((node) => node.nodeType === 3).flatMap((node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });
      const size = parseFloat(getComputedStyle(title).fontSize);
      // The letters of a line, without the room around them.
      const middles = lines.map(({ top, bottom }) => (top + bottom) / 2);
      return boxes.flatMap((box) => middles.filter((middle) => Math.abs(middle - (box.top + box.bottom) / 2) > size / 2 && Math.min(Math.abs(middle - box.top), Math.abs(middle - box.bottom)) < size * 0.36));
    });
    assert.deepEqual(overlaps, [], link);
    await page.context().close();
  }
  const sources = await world.open("#/sources?v=1");
  const few = sources.locator("svg:has(.few)").first();
  await few.scrollIntoViewIfNeeded();
  assert.equal(await sources.locator("svg:has(.few) line").count(), 0, "no line through words");
  world.check();
});

test("no label of the days leaves its scale, wherever its line stands", async () => {
  for (const width of [1440, 1024, 360]) {
    for (const until of ["2018-10-01", "2018-10-02", "2018-10-04", "2018-10-08", "2018-10-20", "2019-01-05", "2020-03-05"]) {
      const page = await world.open(`#/timeline?date=2018-09-17..${until}&v=1`, { viewport: { width, height: 800 } });
      await page.locator(".lanes .day-scale").waitFor();
      const out = await page.locator(".day-scale .tick").evaluateAll((ticks) =>
        ticks.filter((tick) => tick.getClientRects().length).flatMap((tick) => {
          const range = document.createRange();
          range.selectNodeContents(tick);
          const [words, scale] = [range.getBoundingClientRect(), tick.parentElement.getBoundingClientRect()];
          return words.left >= scale.left - 1 && words.right <= scale.right + 1 ? [] : [tick.textContent];
        }),
      );
      assert.deepEqual(out, [], `until ${until} at ${width}`);
      await page.context().close();
    }
  }
});

test("what is opened over a page shows its words, and its buttons beside one another", async () => {
  for (const options of [{}, PHONE]) {
    const page = await world.open("#/sources?v=1", options);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const lines = await page.locator(".pictures .choices").evaluateAll((all) => all.map((choices) => new Set([...choices.children].map((button) => Math.round(button.getBoundingClientRect().top))).size));
    assert.ok(lines.length > 3);
    assert.deepEqual(lines.filter((lines) => lines !== 1), []);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.locator("#palette-field").waitFor();
    assert.deepEqual(await page.evaluate(cut, "#palette-field"), []);
    await page.context().close();
  }
});

test("a table of few sources fits its figure, and a choice shows what is chosen", async () => {
  for (const [width, isMobile] of [[1440, false], [1024, false], [360, true]]) {
    for (const link of ["#/compare?between=alwaght~unnamed-002&v=1", "#/compare?actors=recep-tayyip-erdogan~vladimir-putin&v=1", "#/sources?v=1", "#/actors/turkey?v=1"]) {
      const page = await world.open(link, { viewport: { width, height: 800 }, isMobile });
      await page.locator(".matrix").first().waitFor();
      await page.waitForFunction(() => !document.querySelector("#main [aria-busy=true]"));
      const wide = await page.locator(".across:has(> .matrix:not(.coverage))").evaluateAll((all) => all.map((across) => across.scrollWidth - across.clientWidth).filter((over) => over > 1));
      assert.deepEqual(wide, [], `${link} at ${width}`);
      assert.deepEqual(await page.evaluate(cut, ".chosen-sides select"), [], `${link} at ${width}`);
      const broken = await page.locator(".axis thead th, .matrix thead .source-name").evaluateAll((heads) =>
        heads.flatMap((head) => {
          const range = document.createRange();
          const node = [...head.childNodes].findLast((node) => node.nodeType === 3);
          return (node?.textContent ?? "").split(/\s+/).filter((word) => {
            const at = node.textContent.indexOf(word);
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            return word && !/-/.test(word) && new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          });
        }),
      );
      assert.deepEqual(broken, [], `${link} at ${width}: words broken within`);
      await page.context().close();
    }
  }
});
