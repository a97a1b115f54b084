// What stands in each page of the bench: one engine, made from the corpus of the run and then asked by the driver.
import { ENGINES } from "./engines.mjs";

const KEYS = ["source", "speaker", "speaker-kind", "voice", "actor", "label", "type", "status", "cue", "certainty", "place"];
let engine;

/** Makes the engine from what came over the network; gives the time until its first answer, in milliseconds. */
window.make = async (name, corpus, first) => {
  const fetched = await fetch(`/corpus/${corpus}.${name === "Parallax" ? "bin" : "json"}`);
  const bytes = new Uint8Array(await fetched.arrayBuffer());
  const begun = performance.now();
  const given = name === "Parallax" ? { file: bytes, keys: KEYS } : { data: JSON.parse(new TextDecoder().decode(bytes)) };
  engine = await ENGINES[name].make(given);
  const [question, value] = Object.entries(first).find(([question]) => engine[question]);
  await engine[question](value);
  return performance.now() - begun;
};

/** Asks; gives for each the milliseconds, how many pass, and a sum that equal counts have alike. */
window.ask = async (question, values) => {
  if (!engine[question]) return null;
  const answers = [];
  for (const value of values) {
    const begun = performance.now();
    const found = engine[question](value);
    const { passing, counts, flat } = found instanceof Promise ? await found : found;
    const time = performance.now() - begun;
    let sum = 0;
    let place = 1;
    for (const list of flat ? [flat] : counts) for (const count of list) sum = (sum + count * (place++ % 9973)) % 4294967291;
    answers.push({ time, passing, sum });
  }
  return answers;
};

window.wasmBytes = () => engine.wasm?.() ?? 0;
