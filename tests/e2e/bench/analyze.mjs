// Speed of the analysis natively and as WebAssembly, beside `compromise` (its sentences, terms, tags and
// quotations), on the same texts, in turns. `node analyze.mjs FOLDER`, with PARALLAX_WASM and PARALLAX_NATIVE.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import nlp from "compromise";

const folder = process.argv[2];
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const { Bench } = createRequire(import.meta.url)(join(process.env.PARALLAX_WASM, "parallax_analysis_wasm.js"));
const bench = new Bench();

function timed(each) {
  const begun = process.hrtime.bigint();
  for (const text of texts) each(text);
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

const peers = {
  "Parallax, native": () => {
    const printed = execFileSync(process.env.PARALLAX_NATIVE, [folder, "1"], { encoding: "utf8" });
    return JSON.parse(printed).seconds;
  },
  "Parallax, wasm": () => timed((text) => bench.claims(text)),
  compromise: () => timed((text) => nlp(text).quotations().json()),
};

const seconds = Object.fromEntries(Object.keys(peers).map((name) => [name, []]));
for (let round = 0; round < 5; round += 1) {
  for (const [name, run] of Object.entries(peers)) seconds[name].push(run());
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const slowest = median(seconds.compromise);
console.log(`${texts.length} articles, ${bytes} bytes`);
for (const [name, list] of Object.entries(seconds)) {
  const s = median(list);
  const row = [
    name.padEnd(18),
    `${(texts.length / s).toFixed(0).padStart(6)} articles/s`,
    `${(bytes / 1e6 / s).toFixed(2).padStart(6)} MB/s`,
    `${(slowest / s).toFixed(1).padStart(6)} x compromise`,
    `median of ${list.length}, ${Math.min(...list).toFixed(2)} to ${Math.max(...list).toFixed(2)} s`,
  ];
  console.log(row.join("  "));
}

const memory = [1, 20].map((rounds) => {
  const printed = execFileSync(process.env.PARALLAX_NATIVE, [folder, String(rounds)], { encoding: "utf8" });
  return JSON.parse(printed).resident_kib;
});
console.log(`memory, native: ${memory[0]} KiB after 1 round, ${memory[1]} KiB after 20`);
