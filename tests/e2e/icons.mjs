// Draws the icons and the picture that a shared link shows, from public/icon.svg, into public/. `cargo xtask icons`.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { chromiumPath, FLAGS } from "./browser.mjs";

const PUBLIC = new URL("../../public/", import.meta.url);
const svg = readFileSync(new URL("icon.svg", PUBLIC), "utf8");
const mark = (size) => svg.replace("<svg ", `<svg width="${size}" height="${size}" `);
const square = svg.replace(/ rx="\d+"/, "");

const PREVIEW = `
  <div style="width:1200px;height:630px;background:#faf8f4;color:#1c1d20;position:relative;font-family:'DejaVu Sans',sans-serif">
    <svg viewBox="0 0 24 16" width="660" height="440" style="position:absolute;right:-60px;top:95px" fill="none" stroke-width="1.1">
      <circle cx="8" cy="8" r="6.5" stroke="#1b4f7d"/><circle cx="16" cy="8" r="6.5" stroke="#b0380a"/></svg>
    <div style="position:absolute;left:80px;top:150px;font:700 84px/1 'DejaVu Sans',sans-serif;letter-spacing:-3px">Parallax</div>
    <div style="position:absolute;left:84px;top:270px;width:500px;font:400 40px/1.3 'DejaVu Serif',serif">The same event, seen from each source.</div>
    <div style="position:absolute;left:84px;bottom:90px;width:510px;font-size:26px;line-height:1.4;color:#55565a">Who claims what, on whose authority; where the sources agree, conflict or are silent.</div>
  </div>`;

const PICTURES = [
  ["icon-180.png", 180, 180, square.replace("<svg ", '<svg width="180" height="180" ')],
  ["icon-192.png", 192, 192, mark(192)],
  ["icon-512.png", 512, 512, mark(512)],
  // A mask may cut away a fifth at each side.
  ["icon-maskable.png", 512, 512, square.replace('viewBox="0 0 64 64"', 'viewBox="-8 -8 80 80" width="512" height="512" style="background:#faf8f4"')],
  ["preview.png", 1200, 630, PREVIEW],
];

const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
for (const [name, width, height, body] of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<!doctype html><style>*{margin:0}svg{display:block}</style>${body}`);
  await page.screenshot({ path: new URL(name, PUBLIC).pathname, omitBackground: name.startsWith("icon-1") || name === "icon-512.png" });
  await page.close();
}
await browser.close();
