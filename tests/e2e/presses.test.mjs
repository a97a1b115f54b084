// What is pressed is what hears it: whichever way a reader came to a page, whatever is pressed there first, by mouse or
// by finger, with the button held as a hand holds it. Nothing may move between press and release: no focus, no hover,
// nothing drawn late.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { count, desk, rows, settled } from "./browser.mjs";
import { finger, mouse, press } from "./press.mjs";

let world;
before(async () => (world = await desk()));
after(() => world.close());

const HELD = 150;
/** Each page with its link, its name among the views, and the heading that says that it stands. */
const PAGES = {
  Overview: { link: "#/overview?v=1", heading: /./ },
  Claims: { link: "#/claims?v=1", heading: /^Claims$/ },
  Reader: { link: "#/reader/002?v=1", heading: /./ },
  Sources: { link: "#/sources?v=1", heading: /^How each source tells it$/ },
  Timeline: { link: "#/timeline?v=1", heading: /^Timeline$/ },
  Actors: { link: "#/actors?v=1", heading: /^Who is named$/ },
  Compare: { link: "#/compare?v=1", heading: /^Side by side$/ },
  Collected: { link: "#/collected?v=1", heading: /^Collected evidence$/ },
  Method: { link: "#/method?v=1", heading: /^How it was made$/ },
};
const names = Object.keys(PAGES);
/** The screens: a wide one with a mouse, a phone with a finger. */
const SCREENS = {
  mouse: { pointer: mouse, options: {} },
  touch: { pointer: finger, options: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
};

const view = (page, name) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true });

/** Waits until a page of that name stands. */
async function stands(page, name) {
  await page.waitForURL((url) => url.hash.startsWith(PAGES[name].link.split(/[?0]/)[0]));
  await page.locator("#main h1").filter({ hasText: PAGES[name].heading }).first().waitFor({ state: "attached" });
  await page.waitForFunction(() => !document.querySelector("#main progress"));
}

/** Presses the link to a view as a reader does; on a phone some stand behind a button. */
async function turn(page, pointer, name) {
  if (!(await view(page, name).isVisible())) await press(page, pointer, page.locator("#more"), HELD);
  await press(page, pointer, view(page, name), HELD);
  await stands(page, name);
}

/** The ways of arriving at a page; `other` is a page to come from. */
const WAYS = {
  "by its link": async (open, _pointer, name) => open(PAGES[name].link),
  "by the views": async (open, pointer, name, other) => {
    const page = await open(PAGES[other].link);
    await turn(page, pointer, name);
    return page;
  },
  "by key": async (open, _pointer, name, other) => {
    const page = await open(PAGES[other].link);
    if (!(await view(page, name).isVisible())) await page.locator("#more").press("Enter");
    await view(page, name).press("Enter");
    return page;
  },
  "by going back": async (open, pointer, name, other) => {
    const page = await open(PAGES[name].link);
    await turn(page, pointer, other);
    await page.goBack();
    return page;
  },
  "by the commands": async (open, _pointer, name, other) => {
    const page = await open(PAGES[other].link);
    await page.keyboard.press("Control+k");
    await page.locator("#palette-field").fill(name);
    await page.locator("#palette-list").getByRole("option").filter({ hasText: "View" }).filter({ hasText: name }).first().waitFor();
    await page.keyboard.press("Enter");
    return page;
  },
  "by reloading": async (open, _pointer, name) => {
    const page = await open(PAGES[name].link);
    await page.reload();
    return page;
  },
};

/** In the page: one visible control of each kind, each with a point where it is what the pointer meets. */
function kinds() {
  const found = new Map();
  const controls = document.querySelectorAll("a[href], button:not(:disabled), input, select, textarea, summary, label, [role=slider], article[data-claim]");
  for (const control of controls) {
    const kind = [control.localName, control.type, control.getAttribute("role"), control.className, control.closest("nav, aside, header, figure, form")?.className].join(" ");
    if (found.has(kind)) continue;
    const box = control.getClientRects()[0];
    if (!box || box.width < 4 || box.height < 4) continue;
    const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
    const met = document.elementFromPoint(x, y);
    if (!met || !control.contains(met) || met.closest("a[href], button, input, select, textarea, summary, label") !== control.closest("a[href], button, input, select, textarea, summary, label")) continue;
    found.set(kind, { control, kind, x, y });
  }
  window.kinds = [...found.values()];
  return window.kinds.map(({ control, kind, x, y }) => ({ kind, x, y, isBelow: Boolean(control.closest("#main")), words: `${control.localName}.${control.className} "${(control.ariaLabel ?? control.textContent ?? "").trim().slice(0, 30)}"` }));
}

/** In the page: from now on clicks are only noted. A list that opens at once would lie over everything. */
function note() {
  window.arrived = document.activeElement;
  addEventListener("mousedown", (event) => event.target.closest("select") && event.preventDefault(), true);
  addEventListener("click", (event) => {
    window.heard.push(event.target);
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

/** How many controls below the bars of a page are pressed at least, also where another page has had all their kinds. */
const LEAST = 6;

/** Presses one control of each kind that is not in `had`, the focus each time where it was on arrival; what went wrong. */
async function pressAll(page, pointer, had) {
  const wrong = [];
  await page.evaluate(note);
  const all = await page.evaluate(kinds);
  let below = 0;
  for (const [place, { x, y, words, kind, isBelow }] of all.entries()) {
    // A bar that all pages have is pressed on one of them; below it something of each, since that is what moves.
    if (had.has(kind) && !(isBelow && below < LEAST)) continue;
    had.add(kind);
    below += isBelow ? 1 : 0;
    const stood = await page.evaluate((place) => {
      window.heard = [];
      if (window.arrived.isConnected) window.arrived.focus({ preventScroll: true });
      const { control, x, y } = window.kinds[place];
      return control.isConnected && control.contains(document.elementFromPoint(x, y));
    }, place);
    if (!stood) continue;
    await pointer(page, { x, y }, HELD);
    const heard = await page
      .waitForFunction((place) => window.heard.length > 0 && (window.kinds[place].control.contains(window.heard[0]) || "another"), place, { timeout: 1500 })
      .then((heard) => heard.jsonValue(), () => "nothing");
    if (heard !== true) wrong.push(`${words}: ${heard} heard it`);
  }
  assert.ok(all.length >= 3, `${all.length} kinds of controls`);
  return wrong;
}

for (const [screen, { pointer, options }] of Object.entries(SCREENS)) {
  for (const [way, arrive] of Object.entries(WAYS)) {
    // A phone has no keys.
    if (screen === "touch" && /by key|by the commands/.test(way)) continue;
    test(`every kind of control hears its press, ${screen}, after arriving ${way}`, async () => {
      const wrong = [];
      const had = new Set();
      const one = async (name) => {
        const other = name === "Overview" ? "Sources" : "Overview";
        const page = await arrive((hash) => world.open(hash, options), pointer, name, other);
        await stands(page, name);
        wrong.push(...(await pressAll(page, pointer, had)).map((words) => `${name}: ${words}`));
        await page.context().close();
      };
      // Three at a time: most of it is waiting for a hand.
      for (let from = 0; from < names.length; from += 3) await Promise.all(names.slice(from, from + 3).map(one));
      assert.deepEqual(wrong, []);
      world.check();
    });
  }

  test(`from every page to every other, ${screen}, and the first press there is heard, however early`, async () => {
    const wrong = [];
    const from = async (other) => {
      const page = await world.open(PAGES[other].link, options);
      for (const [place, name] of names.entries()) {
        if (name === other) continue;
        await turn(page, pointer, name);
        await page.evaluate(() => {
          window.firstHeard = [];
          window.listening ??= addEventListener("click", ({ target }) => window.firstHeard.push(target), true) ?? true;
        });
        const all = await page.evaluate(kinds);
        // What leaves the page or opens a program of the browser's is no press to go on from.
        const open = all.map((kind, at) => ({ ...kind, at })).filter(({ words }) => !/^(a|select|input)\b|Share|Export|Commands|Print/.test(words));
        const { x, y, words, at } = open[place % open.length] ?? { ...all[0], at: 0 };
        await pointer(page, { x, y }, HELD);
        const heard = await page.waitForFunction((at) => window.kinds[at].control.contains(window.firstHeard[0]), at, { timeout: 1500 }).then(() => true, () => false);
        if (!heard) wrong.push(`${other} → ${name}: ${words}`);
        await page.goto(`${world.url}${PAGES[other].link}`);
        await stands(page, other);
      }
      await page.context().close();
    };
    for (let at = 0; at < names.length; at += 3) await Promise.all(names.slice(at, at + 3).map(from));
    assert.deepEqual(wrong, []);
    world.check();
  });

  test(`the first press on a filter after a change of page filters, ${screen}`, async () => {
    const page = await world.open("#/overview?v=1", options);
    await turn(page, pointer, "Claims");
    const { total } = await count(page);
    if (screen === "touch") {
      await press(page, pointer, page.locator("#filters-button"), HELD);
    }
    await press(page, pointer, page.getByRole("group", { name: "Source", exact: true }).locator("label").first(), HELD);
    await settled(page, ({ shown }) => shown > 0 && shown < total);
    assert.match(page.url(), /source=/);
    world.check();
  });
}

test("a press of the mouse that is held while the rest of the app arrives is not lost", async () => {
  const page = await world.open("#/claims?v=1", { serviceWorkers: "block" });
  let arrive;
  const held = new Promise((done) => (arrive = done));
  await page.route("**/parallax-whole*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  const claim = rows(page).nth(1);
  const id = await claim.getAttribute("data-claim");
  await press(page, mouse, claim.locator(".said"), async () => {
    arrive();
    await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /parallax-whole.*wasm/.test(name)));
    await page.waitForTimeout(1500);
    assert.equal(await page.locator("#palette").count(), 0, "it waits for the release");
  });
  await page.waitForURL(new RegExp(`claim=${id}`));
  await page.locator("#palette").waitFor({ state: "attached" });
  assert.match(page.url(), new RegExp(`claim=${id}`));
  world.check();
});
