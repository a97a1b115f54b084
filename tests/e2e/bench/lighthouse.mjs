// Lighthouse with its emulation of a phone on a slow network, over what a host with small forms sends: performance at
// least 95, everything else 100. The best of up to five rounds counts for performance, since other programs on the
// machine only slow it down; where they do so in every round, it says so, and fails under 80.
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { chromiumPath, DIST, FLAGS } from "../browser.mjs";
import { serve } from "../server.mjs";

const LEAST = { performance: 0.95, accessibility: 1, "best-practices": 1, seo: 1 };
const FLOOR = 0.8;
const ROUNDS = 5;

const site = await serve(DIST, { base: "/idlib/" });
const best = {};
for (let round = 0; round < ROUNDS && !reached(); round += 1) {
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: FLAGS });
  const page = await browser.newPage();
  const { lhr } = await lighthouse(site.url, { onlyCategories: Object.keys(LEAST), logLevel: "error" }, undefined, page);
  await browser.close();
  for (const [name, { score }] of Object.entries(lhr.categories)) best[name] = Math.max(best[name] ?? 0, score ?? 0);
  const time = (id) => lhr.audits[id].displayValue;
  console.log(
    `  ${Object.entries(lhr.categories).map(([name, { score }]) => `${name} ${Math.round(100 * score)}`).join(", ")}; first paint ` +
      `${time("first-contentful-paint")}, largest ${time("largest-contentful-paint")}, blocked ${time("total-blocking-time")}, shift ${time("cumulative-layout-shift")}`,
  );
  for (const { id, title, score, scoreDisplayMode } of Object.values(lhr.audits)) {
    const counts = ["accessibility", "best-practices", "seo"].some((name) => lhr.categories[name].auditRefs.some((ref) => ref.id === id && ref.weight > 0));
    if (counts && score !== null && score < 1 && scoreDisplayMode !== "notApplicable") console.log(`  short: ${id}: ${title}`);
  }
}
await site.close();

function reached() {
  return Object.entries(LEAST).every(([name, least]) => (best[name] ?? 0) >= least);
}
if (!reached()) {
  console.error(`Lighthouse gives ${JSON.stringify(best)}, wanted ${JSON.stringify(LEAST)}`);
  const slow = { ...LEAST, performance: FLOOR };
  if (!Object.entries(slow).every(([name, least]) => (best[name] ?? 0) >= least)) process.exit(1);
  console.log(`  performance under the goal in ${ROUNDS} rounds, on this machine as it is now`);
}
