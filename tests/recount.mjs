// Counts the figures of Sources again from `parallax build --format json`, by another program in another language:
// node tests/recount.mjs corpus.json prints one line a number, `figure<TAB>source<TAB>value<TAB>k<TAB>n`.
import { readFileSync } from "node:fs";

const corpus = JSON.parse(readFileSync(process.argv[2], "utf8"));
const actors = new Map(corpus.actors.map((actor) => [actor.slug, actor]));
const lines = [];
const put = (...cells) => lines.push(cells.join("\t"));
const sideOf = (slug) => {
  const actor = slug && actors.get(slug);
  return (actor && (actor.side ?? (actor.of && actors.get(actor.of)?.side))) || "";
};

/** Adds one to a count. */
const tally = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

const sources = new Map();
for (const article of corpus.articles) {
  const list = sources.get(article.document.outlet) ?? [];
  sources.set(article.document.outlet, [...list, article]);
}

for (const [source, articles] of sources) {
  const claims = articles.flatMap((article) =>
    article.claims.map((claim) => ({ ...claim, by: claim.attribution === null ? null : article.attributions[claim.attribution] })),
  );
  const credited = claims.filter((claim) => claim.by);
  const shares = (figure, rows, value) => {
    const counts = new Map();
    for (const row of rows) tally(counts, value(row));
    for (const [key, k] of counts) put(figure, source, key, k, rows.length);
  };
  shares("speaking", credited, (claim) => claim.by.speaker_kind);
  shares("side", credited, (claim) => {
    const sides = new Set(claim.by.speaker_actors.map(sideOf));
    return sides.size === 1 ? [...sides][0] : sideOf(null);
  });
  shares("reporting", credited.filter((claim) => claim.by.cue.length), (claim) => claim.by.cue_class);
  const others = claims.filter((claim) => claim.voice !== "own");
  if (others.length) put("direct", source, "", others.filter((claim) => claim.voice === "quoted").length, others.length);
  const speakers = new Set(
    credited.flatMap(({ by }) => {
      if (by.speaker_actors.length) return by.speaker_actors.map((actor) => `actor ${actor}`);
      return by.speaker && by.speaker_kind !== "unstated" ? [`words ${by.speaker.toLowerCase()}`] : [];
    }),
  );
  if (speakers.size) put("speakers", source, "", speakers.size, "");
  const harms = new Map();
  for (const harm of claims.flatMap((claim) => claim.harms)) tally(harms, `${sideOf(harm.victim?.actor)}~${harm.agency}`);
  const befallen = (side) => [...harms].filter(([key]) => key.startsWith(`${side}~`)).reduce((sum, [, k]) => sum + k, 0);
  for (const [key, k] of harms) put("agency", source, key, k, befallen(key.split("~")[0]));
  const named = articles.flatMap((article) => article.mentions).filter((one) => one.form !== "pronoun" && one.voice === "own");
  const held = new Map();
  for (const mention of named.filter((one) => one.actor)) {
    const [k, n] = held.get(sideOf(mention.actor)) ?? [0, 0];
    held.set(sideOf(mention.actor), [k + (mention.distanced ? 1 : 0), n + 1]);
  }
  for (const [side, [k, n]] of held) put("distanced", source, side, k, n);
  const loaded = named.filter((one) => one.distanced || one.labels.some((label) => label.class !== "neutral"));
  if (named.length) put("loaded", source, "", loaded.length, "");
}
console.log(lines.sort().join("\n"));
