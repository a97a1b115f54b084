// Many articles from a few: `node tests/many.mjs corpus.json FOLDER 800 12` deals the sentences of a built corpus
// (`parallax build --format json`) to so many articles of so many outlets, in a fixed sequence, as a folder that
// `parallax build` reads; a registry of actors may be put beside them. For measuring speed only.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dealer } from "./deal.mjs";

const [file, folder, articles = "800", outlets = "12"] = process.argv.slice(2);
const corpus = JSON.parse(readFileSync(file, "utf8"));
const pool = corpus.articles.flatMap((article) => {
  const bytes = Buffer.from(article.text ?? article.document.text, "utf8");
  return article.sentences.map(({ start, end }) => bytes.subarray(start, end).toString("utf8").replace(/\s+/g, " "));
});
const deal = dealer(pool);
mkdirSync(folder, { recursive: true });
const about = ['title = "Many articles"'];
for (let at = 0; at < Number(outlets); at += 1) {
  about.push(`[[outlet]]\nslug = "outlet-${at}"\nname = "Outlet ${at}"\nwhy = "Made for measuring."`);
}
for (let at = 0; at < Number(articles); at += 1) {
  writeFileSync(join(folder, `${at}.txt`), deal().text);
  const day = `2018-10-${String(1 + (at % 28)).padStart(2, "0")}`;
  about.push(`[[article]]\nfile = "${at}.txt"\nslug = "a${at}"\noutlet = "outlet-${at % Number(outlets)}"`);
  about.push(`[article.published]\nday = "${day}"\nbasis = "editor"\nwhy = "Made for measuring."`);
}
writeFileSync(join(folder, "corpus.toml"), `${about.join("\n\n")}\n`);
