import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { chromiumPath, DIST, FLAGS } from "../browser.mjs";
import { serve } from "../server.mjs";
const site = await serve(process.argv[2] ?? DIST, { base: "/idlib/" });
for (let i=0;i<3;i++){
const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: FLAGS });
const page = await browser.newPage();
const { lhr, artifacts } = await lighthouse(site.url, { onlyCategories: ["performance"], logLevel: "error" }, undefined, page);
await browser.close();
const d=(id)=>lhr.audits[id]?.details?.items;
console.log("score",lhr.categories.performance.score, ["first-contentful-paint","largest-contentful-paint","speed-index","total-blocking-time","interactive"].map(k=>k+" "+lhr.audits[k].displayValue+" "+lhr.audits[k].score).join("; "));
console.log(JSON.stringify(d("long-tasks")?.map(t=>[t.url.slice(-40),Math.round(t.startTime),Math.round(t.duration)])));
console.log(JSON.stringify(d("mainthread-work-breakdown")?.map(t=>[t.group,Math.round(t.duration)])));
console.log(JSON.stringify(d("largest-contentful-paint-element")??lhr.audits["lcp-breakdown-insight"]?.details?.items?.map(x=>x.items??x.node?.snippet)).slice(0,900));
}
await site.close();
