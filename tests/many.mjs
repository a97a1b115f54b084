// Many articles from a few: `node tests/many.mjs corpus.json 800 12 > many.jsonl` deals the sentences of a built corpus
// (`parallax build --format json`) to so many articles of so many outlets, in a fixed sequence. For measuring speed only.
import { readFileSync } from "node:fs";

const [file, articles = "800", outlets = "12"] = process.argv.slice(2);
const corpus = JSON.parse(readFileSync(file, "utf8"));
const pool = corpus.articles.flatMap((article) => {
  const bytes = Buffer.from(article.text ?? article.document.text, "utf8");
  return article.sentences.map(({ start, end }) => bytes.subarray(start, end).toString("utf8").replace(/\s+/g, " "));
});
let state = 1;
const below = (bound) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor(state / 65536) % bound;
};
for (let at = 0; at < Number(articles); at += 1) {
  const said = Array.from({ length: 16 }, () => pool[below(pool.length)]);
  const day = String(1 + (at % 28)).padStart(2, "0");
  const text = `${said[0]}\n\n${said.slice(1).join("\n\n")}\n`;
  const outlet = `outlet-${at % Number(outlets)}`;
  console.log(JSON.stringify({ file: `article-${at}.txt`, text, published: `2018-10-${day}`, outlet }));
}
