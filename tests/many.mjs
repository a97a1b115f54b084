// Many articles from a few: `node tests/many.mjs corpus.json 800 12 > many.jsonl` deals the sentences of a built corpus
// (`parallax build --format json`) to so many articles of so many outlets. For measuring speed only.
import { readFileSync } from "node:fs";
import { dealer } from "./deal.mjs";

const [file, articles = "800", outlets = "12"] = process.argv.slice(2);
const corpus = JSON.parse(readFileSync(file, "utf8"));
const pool = corpus.articles.flatMap((article) => {
  const bytes = Buffer.from(article.text ?? article.document.text, "utf8");
  return article.sentences.map(({ start, end }) => bytes.subarray(start, end).toString("utf8").replace(/\s+/g, " "));
});
const deal = dealer(pool);
for (let at = 0; at < Number(articles); at += 1) {
  const day = String(1 + (at % 28)).padStart(2, "0");
  const { text } = deal();
  console.log(JSON.stringify({ file: `article-${at}.txt`, text, published: `2018-10-${day}`, outlet: `outlet-${at % Number(outlets)}` }));
}
