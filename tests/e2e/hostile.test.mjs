// Articles, names, links and queries made of known cross-site-scripting strings: all of it is shown as text, in a folder
// on a host and in one file, on every view, in Chromium and in Firefox. Nothing runs, no element comes from it, nothing is
// asked of another host.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath, desk, FLAGS } from "./browser.mjs";
import { launchFirefox } from "./firefox.mjs";
import { makeSite, scratch } from "./made.mjs";

/** What has run scripts in other pages: markup, broken-out attributes, addresses, templates, odd characters. */
const STRINGS = [
  "<script>pwned=1</script>",
  "<img src=x onerror=pwned=1>",
  "<svg onload=pwned=1>",
  "\"><script>pwned=1</script>",
  "' autofocus onfocus=pwned=1 x='",
  "</title><script>pwned=1</script>",
  "</noscript><script>pwned=1</script>",
  "</style><script>pwned=1</script>",
  "<!--><script>pwned=1</script>-->",
  "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
  "<a href=\"javascript:pwned=1\">Russia</a>",
  "<math><mi xlink:href=\"data:x,<script>pwned=1</script>\"></mi></math>",
  "<base href=\"https://elsewhere.example/\">",
  "<meta http-equiv=refresh content=\"0;url=https://elsewhere.example/\">",
  "<link rel=stylesheet href=\"https://elsewhere.example/x.css\">",
  "<form action=\"https://elsewhere.example/\"><button autofocus>go</button></form>",
  "{{constructor.constructor('pwned=1')()}}",
  "${pwned=1}",
  "&lt;script&gt;pwned=1&lt;/script&gt;",
  "\u202e<script>pwned=1</script>\u0000\ufeff",
];
const VIEWS = ["overview", "claims", "sources", "compare", "timeline", "actors", "method"];

const made = scratch();
let world;
before(async () => {
  const articles = join(made, "articles");
  mkdirSync(articles);
  const said = (string) => `The minister said on Monday that ${string} would leave Idlib by 15 October. Officials denied that ${string} had left.`;
  const text = [`Rebels deny ${STRINGS[0]}`, ...STRINGS.map(said)].join("\n\n");
  writeFileSync(join(articles, "<img src=x onerror=pwned=1>.txt"), text);
  writeFileSync(join(articles, "'onfocus=pwned=1 autofocus.txt"), text.replace("Monday", "Tuesday"));
  const escaped = STRINGS.map((string) => said(string.replaceAll("&", "&amp;").replaceAll("<", "&lt;")));
  const body = escaped.map((line, at) => `<p>${line}</p>${at < 10 ? STRINGS[at] : ""}`).join("\n");
  writeFileSync(join(articles, "page.html"), `<!doctype html><title>${escaped[0]}</title><article><h1>Talks on Idlib</h1>${body}</article><script>pwned=1</script>`);
  const quoted = (string) => JSON.stringify(string.replace(/[\u0000\u202e\ufeff]/g, ""));
  writeFileSync(
    join(articles, "corpus.toml"),
    `title = ${quoted(STRINGS[3])}\nsummary = ${quoted(STRINGS[6])}\n` +
      `[[outlet]]\nslug = "hostile"\nname = ${quoted(STRINGS[1])}\n` +
      `[[article]]\nfile = "page.html"\noutlet = "hostile"\n`,
  );
  writeFileSync(join(articles, "actors.toml"), `[[actor]]\nslug = "hostile"\nname = ${quoted(STRINGS[2])}\nkind = "person"\naliases = ["minister", ${quoted(STRINGS[4])}]\n`);
  makeSite(articles, join(made, "site"));
  makeSite(articles, join(made, "one.html"), "--single-file");
  world = await desk({ folder: join(made, "site") });
});
after(() => world.close());

/** Nothing ran, and no element stands in the page that the app does not make. */
async function isClean(page, where) {
  const found = await page.evaluate(() => {
    // By attribute: a link within a picture (SVG) has no plain `href`.
    const links = [...document.querySelectorAll("a[href]")].map((link) => new URL(link.getAttribute("href"), document.baseURI));
    return {
      ran: window.pwned,
      elements: [...document.querySelectorAll("#app :is(script, iframe, img, object, embed, form[action], base, meta, link, style, math, [onerror], [onload], [onfocus], [autofocus]:not(dialog button), [srcdoc])")].map((element) => element.outerHTML.slice(0, 300)),
      addresses: links.map(({ protocol }) => protocol).filter((protocol) => !["http:", "https:", "file:", "blob:"].includes(protocol)),
      away: links.map(({ href }) => href).filter((href) => href.includes("elsewhere.example") && !href.includes("#")),
    };
  });
  assert.deepEqual(found, { ran: undefined, elements: [], addresses: [], away: [] }, where);
}

/** Opens every view with every string; a driver is asked only for what both have. */
async function everyView(page, base) {
  const links = VIEWS.map((view) => `#/${view}?v=1`);
  await page.goto(`${base}#/claims?v=1`);
  await page.waitForFunction(() => Boolean(document.querySelector("article[data-claim]")));
  assert.ok(await page.evaluate(() => document.querySelector("#main").textContent.includes("pwned=1")), "the strings are shown as text");
  const claim = await page.evaluate(() => document.querySelector("article[data-claim]").dataset.claim);
  links.push(`#/claim/${claim}?v=1`, `#/claims?claim=${claim}&v=1`, "#/actors/hostile?v=1");
  await page.evaluate(() => (location.hash = "#/sources?v=1"));
  await page.waitForFunction(() => Boolean(document.querySelector("#main figure")));
  links.push(await page.evaluate(() => document.querySelector('nav[aria-label="Views"] a[href^="#/reader/"]').getAttribute("href")));
  for (const string of STRINGS) {
    const value = encodeURIComponent(string);
    links.push(`#/claims?q=${value}&source=${value}&actor=${value}&v=1`, `#/${value}/${value}?${value}=${value}&v=1`);
  }
  for (const link of links) {
    await page.evaluate((hash) => void (location.hash = hash), link);
    await page.waitForFunction(() => Boolean(document.querySelector("#main")) && !document.querySelector("#main progress, [aria-busy=true]"));
    await isClean(page, link);
  }
}

/** What the page's own policy does with things that an attack would bring in, were there a way: the directives that
 * stopped them, and whether anything ran. */
const attacked = (page) =>
  page.evaluate(async () => {
    const stopped = new Set();
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => stopped.add(effectiveDirective));
    const put = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
    const away = "http://elsewhere.invalid/";
    put("script", { textContent: "window.pwned = 1" });
    put("script", { src: `${away}x.js` });
    put("img", { src: `${away}x.png` });
    put("iframe", { src: away });
    put("link", { rel: "stylesheet", href: `${away}x.css` });
    put("object", { data: away });
    put("video", { src: `${away}x.mp4` });
    await fetch(away).catch(() => {});
    // Later, since what a driver evaluates may do so by itself.
    setTimeout(() => new Function("window.pwned = 1")());
    await new Promise((done) => setTimeout(done, 500));
    return { ran: window.pwned, stopped: [...stopped].toSorted() };
  });
const STOPPED = ["connect-src", "frame-src", "img-src", "media-src", "object-src", "script-src", "script-src-elem", "style-src-elem"];

const BROWSERS = {
  Chromium: () => chromium.launch({ executablePath: chromiumPath(), args: FLAGS }),
  Firefox: launchFirefox,
};
const PLACES = { "on a host": () => world.url, "from a disk": () => pathToFileURL(join(made, "one.html")).href };

for (const [name, launch] of Object.entries(BROWSERS)) {
  for (const [place, base] of Object.entries(PLACES)) {
    test(`${name}: hostile articles change nothing but what is read, ${place}, and the page's policy stops whatever else would come`, async () => {
      const browser = await launch();
      try {
        const page = await browser.newPage();
        const complaints = [];
        page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
        page.on("pageerror", (error) => complaints.push(error.message));
        page.on("request", (request) => {
          const { protocol, href } = new URL(request.url());
          const ours = base().startsWith("http") ? href.startsWith(base()) : protocol === "file:";
          if (!ours && !["blob:", "data:", "about:"].includes(protocol)) complaints.push(`request: ${href}`);
        });
        await everyView(page, base());
        assert.deepEqual(complaints, []);
        const { ran, stopped } = await attacked(page);
        assert.equal(ran, undefined);
        assert.deepEqual(STOPPED.filter((directive) => !stopped.includes(directive)), [], `stopped were ${stopped}`);
      } finally {
        await browser.close();
      }
    });
  }
}

test("without scripts the page holds the hostile words as text", async () => {
  const page = await world.open("", { ready: false, javaScriptEnabled: false });
  const words = await page.locator("main").innerText();
  assert.match(words, /<script>pwned=1<\/script>/);
  assert.equal(await page.locator("main img, main script, main iframe").count(), 0);
  assert.equal(await page.locator("noscript li").count(), 3);
});
