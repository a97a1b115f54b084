// A folder as people pile one up: hundreds of texts and web pages in subfolders, a list that names half of them, and
// between them what is no article. `node pile.mjs FOLDER [COUNT]` writes one to look at.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dealer } from "../deal.mjs";
import { SEEDS } from "./made.mjs";

const OUTLETS = ["The Quay", "Tideline", "Harbour Post", "Northern Wire", "Meridian", "The Ledger", "Coastline", "Daily Span"];
const LARGEST = 16 * 1024 * 1024;

/** Sentences of the bundled articles. */
export function sentences() {
  const texts = readdirSync(SEEDS).filter((name) => /\.txt$/.test(name)).map((name) => readFileSync(join(SEEDS, name), "utf8"));
  const lines = texts.flatMap((text) => text.split(/\n+/)).filter((line) => line.length > 60 && /[.!?]”?$/.test(line.trim()));
  return lines.flatMap((line) => line.match(/[^.!?]+[.!?]+[”"’]?(\s|$)/g) ?? []).map((line) => line.trim()).filter((line) => line.length > 40);
}

const escaped = (words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function webPage({ headline, paragraphs }, outlet, day) {
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("\n");
  return (
    `<!doctype html><html lang="en"><head><title>${escaped(headline)} | ${outlet}</title>` +
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${day}T08:00:00Z"></head>` +
    `<body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>` +
    `<article><h1>${escaped(headline)}</h1>${body}</article><footer>All rights reserved. <a href="/terms">Terms</a></footer></body></html>`
  );
}

/** What stands between the articles, by name; and the words with which the report tells of each. */
export const ODD = {
  "empty.txt": ["", /2 times error: .*no text in it\n +blank\.html, empty\.txt/],
  "blank.html": [" \n\t\n", /blank\.html, empty\.txt\n +help: /],
  "picture.txt": [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /picture\.txt: error: /],
  "noise.txt": [Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 97) % 251)), /noise\.txt: error: /],
  "huge.txt": [Buffer.alloc(LARGEST + 1, "The minister said so. "), /huge\.txt: error: .*more than/],
  "notes.docx": ["PK\u0003\u0004", /notes\.docx: note: .*not read/],
  "broken.html": ["<html><body><div><article><h1>Talks go on</h1><p>The ministry said on Monday that talks <b>go on", null],
  "menu.html": ["<!doctype html><title>Menu</title><nav><a href=/>Home</a><a href=/a>About</a></nav>", /menu\.html: note: /],
  "latin.txt": [Buffer.from("Caf\xe9 talks\n\nThe mayor of \xc1vila said on Monday that the caf\xe9 talks \x93failed\x94, and that no other ones are planned.\n", "latin1"), null],
};

/** Writes the folder; gives how many of its files are articles that can be read. */
export function pile(folder, count) {
  const deal = dealer(sentences());
  const listed = [];
  let readable = 0;
  const put = (name, content) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (let at = 0; at < count; at += 1) {
    const outlet = OUTLETS[at % OUTLETS.length];
    const day = `2018-10-${String(1 + (at % 28)).padStart(2, "0")}`;
    const article = deal(8 + (at % 17));
    const name = `${outlet.toLowerCase().replaceAll(" ", "-")}/${at % 3 ? `${at}.txt` : `${at}.html`}`;
    put(name, at % 3 ? article.text : webPage(article, outlet, day));
    if (at % 2) listed.push(`[[article]]\nfile = "${name}"\noutlet = "${outlet.toLowerCase().replaceAll(" ", "-")}"\n[article.published]\nday = "${day}"\nbasis = "editor"\nwhy = "It was dealt that day."\n`);
    readable += 1;
  }
  for (const [name, [content, told]] of Object.entries(ODD)) {
    put(name, content);
    if (told === null || name === "menu.html") readable += 1;
  }
  // A link back to the folder itself, as backups have: no article stands in it twice.
  symlinkSync(folder, join(folder, "again"));
  const outlets = OUTLETS.map((name) => `[[outlet]]\nslug = "${name.toLowerCase().replaceAll(" ", "-")}"\nname = "${name}"\nwhy = "It was dealt to it."\n`);
  put("corpus.toml", `title = "A pile of articles"\n\n${outlets.join("\n")}\n${listed.join("\n")}`);
  return readable;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = "300"] = process.argv.slice(2);
  console.log(`${pile(folder, Number(count))} articles that can be read`);
}
