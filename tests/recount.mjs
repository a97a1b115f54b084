// Counts the figures of Sources again from `parallax build --format json`, by another program in another language:
// node tests/recount.mjs corpus.json prints one line a number,
// `figure<TAB>source<TAB>value<TAB>k<TAB>n<TAB>interval<TAB>measured`, where the interval of a share is in thousandths and
// `measured` is what is no count (a distance, a diversity, lengths, a rate, a score, an odds ratio with its test), with
// what chance makes of it where articles are dealt at random.
import { readFileSync } from "node:fs";

const DESIGN_EFFECT = 3.3;
const Z = 1.959963984540054;
const FEWEST = 5;
const FEWEST_ARTICLES = 10;

const corpus = JSON.parse(readFileSync(process.argv[2], "utf8"));
const actors = new Map(corpus.actors.map((actor) => [actor.slug, actor]));
const lines = [];
const sideOf = (slug) => {
  const actor = slug && actors.get(slug);
  return (actor && (actor.side ?? (actor.of && actors.get(actor.of)?.side))) || "";
};
/** The side of whoever speaks, where all who speak as one are of the same. */
const speakerSide = (by) => {
  const sides = new Set(by.speaker_actors.map(sideOf));
  return sides.size === 1 ? [...sides][0] : "";
};
/** As on screen: two decimals, halves up. */
const decimal = (value) => {
  const hundredths = Math.floor(Math.abs(value) * 100 + 0.5);
  return `${value < 0 && hundredths ? "−" : ""}${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
};
const thousandths = (share) => Math.floor(share * 1000 + 0.5);

/** Wilson's interval of k of n, n over the design effect, as two shares. */
function wilson(k, n) {
  const [share, cases] = [k / n, n / DESIGN_EFFECT];
  const scale = 1 + (Z * Z) / cases;
  const middle = (share + (Z * Z) / (2 * cases)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / cases + (Z * Z) / (4 * cases * cases))) / scale;
  return [Math.min(Math.max(middle - half, 0), share), Math.min(Math.max(middle + half, share), 1)];
}
const interval = (k, n) => (n < FEWEST ? "" : wilson(k, n).map(thousandths).join("–"));
const share = (figure, source, value, k, n) => lines.push([figure, source, value, k, n, interval(k, n), ""].join("\t"));
const measure = (figure, source, value, k, measured) => lines.push([figure, source, value, k, "", "", measured].join("\t"));
const tally = (counts, key, more = 1) => counts.set(key, (counts.get(key) ?? 0) + more);
const sum = (counts) => [...counts.values()].reduce((all, count) => all + count, 0);

/** The words of some spans of an article. */
function words(article, spans) {
  const bytes = Buffer.from(article.text, "utf8");
  const text = spans.map(({ start, end }) => bytes.subarray(start, end).toString("utf8")).join(" ");
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** How many words of headline and paragraphs no attributed content touches. */
function ownWords(article) {
  const bytes = Buffer.from(article.text, "utf8");
  const credited = article.attributions.flatMap((one) => one.content);
  let count = 0;
  for (const part of [article.document.headline, ...article.body].filter(Boolean)) {
    let at = part.start;
    for (const piece of bytes.subarray(part.start, part.end).toString("utf8").split(/(?<=\s)/u)) {
      const end = at + Buffer.byteLength(piece.trimEnd(), "utf8");
      if (/[\p{L}\p{N}]/u.test(piece) && !credited.some((span) => span.start < end && at < span.end)) count += 1;
      at += Buffer.byteLength(piece, "utf8");
    }
  }
  return count;
}

const ROUNDS = 199;
const MASK = (1n << 64n) - 1n;
/** The articles that fall to the first of two sources, which has `first` of them, in each of the rounds: drawn without
 * replacement, each round from the order of the last, by SplitMix64 from a fixed seed. */
function deals(articles, first) {
  let state = 0x5eedn;
  const below = (bound) => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return Number((((mixed ^ (mixed >> 31n)) >> 32n) * BigInt(bound)) >> 32n);
  };
  const order = [...articles.keys()];
  return Array.from({ length: ROUNDS }, () => {
    for (let place = 0; place < first; place += 1) {
      const other = place + below(order.length - place);
      [order[place], order[other]] = [order[other], order[place]];
    }
    const own = new Set(order.slice(0, first));
    return [articles.filter((_, place) => own.has(place)), articles.filter((_, place) => !own.has(place))];
  });
}
/** Counts of several articles as one. */
function together(counts) {
  const all = new Map();
  for (const one of counts) for (const [key, k] of one) tally(all, key, k);
  return all;
}

const sources = new Map();
for (const article of corpus.articles) {
  const list = sources.get(article.document.outlet) ?? [];
  sources.set(article.document.outlet, [...list, article]);
}

/** What a mention is labelled with, each once; words that keep a distance as one more. */
const uses = (mention) => [...new Set(mention.labels.map((one) => one.label)), ...(mention.distanced ? ["~"] : [])];
/** By source and article, the uses of labels in its own voice. */
const labelled = new Map();

for (const [source, articles] of sources) {
  const claims = articles.flatMap((article) =>
    article.claims.map((claim) => ({ ...claim, article, by: claim.attribution === null ? null : article.attributions[claim.attribution] })),
  );
  const credited = claims.filter((claim) => claim.by);
  const shares = (figure, rows, value, prefix = "") => {
    const counts = new Map();
    for (const row of rows) tally(counts, value(row));
    for (const [key, k] of counts) share(figure, source, prefix + key, k, rows.length);
  };
  shares("speaking", credited, (claim) => claim.by.speaker_kind);
  shares("side", credited, (claim) => speakerSide(claim.by));
  const cued = credited.filter((claim) => claim.by.cue.length);
  shares("reporting", cued, (claim) => claim.by.cue_class);
  for (const side of new Set(cued.map((claim) => speakerSide(claim.by)))) {
    const own = cued.filter((claim) => speakerSide(claim.by) === side);
    shares("reporting-side", own, (claim) => claim.by.cue_class, `${side}~`);
  }
  const others = claims.filter((claim) => claim.voice !== "own");
  if (others.length) share("direct", source, "", others.filter((claim) => claim.voice === "quoted").length, others.length);

  const speakers = new Map();
  for (const { by } of credited) {
    for (const actor of by.speaker_actors) tally(speakers, `actor ${actor}`);
    if (by.speaker_actors.length) continue;
    if (by.speaker && by.speaker_kind !== "unstated") tally(speakers, `words ${by.speaker.toLowerCase()}`);
  }
  if (speakers.size) {
    const n = sum(speakers);
    const counts = [...speakers.values()];
    const diversity = 1 - counts.reduce((all, k) => all + k * (k - 1), 0) / (n * (n - 1));
    // The standard error of a sum of squared shares, from ten independent claims on.
    const [squares, cubes] = [2, 3].map((power) => counts.reduce((all, k) => all + (k / n) ** power, 0));
    const half = Z * Math.sqrt(Math.max((4 * (cubes - squares * squares)) / (n / DESIGN_EFFECT), 0));
    const ends = n / DESIGN_EFFECT < 10 ? [] : [Math.max(diversity - half, 0), Math.min(diversity + half, 1)];
    measure("speakers", source, "", speakers.size, n < 2 ? "" : [diversity, ...ends].map(decimal).join(" "));
  }

  const quoted = new Map(credited.filter((claim) => claim.by.form === "direct").map((claim) => [claim.by, claim.article]));
  const lengths = [...quoted].map(([by, article]) => words(article, by.content).length).sort((a, b) => a - b);
  if (lengths.length) measure("quotations", source, "", lengths.length, lengths.join(" "));

  const harms = new Map();
  for (const harm of claims.flatMap((claim) => claim.harms)) tally(harms, `${sideOf(harm.victim?.actor)}~${harm.agency}`);
  const befallen = (side) => sum(new Map([...harms].filter(([key]) => key.startsWith(`${side}~`))));
  for (const [key, k] of harms) share("agency", source, key, k, befallen(key.split("~")[0]));

  const named = articles.flatMap((article) =>
    article.mentions.filter((one) => one.form !== "pronoun" && one.voice === "own").map((one) => ({ ...one, article })),
  );
  const isLoaded = (one) => one.distanced || one.labels.some((label) => label.class !== "neutral");
  for (const actor of new Set(named.map((one) => one.actor ?? ""))) {
    const own = named.filter((one) => (one.actor ?? "") === actor);
    if (actor) share("naming", source, actor, own.filter(isLoaded).length, own.length);
    const parts = new Map();
    for (const one of own) for (const use of uses(one).length ? uses(one) : ["-"]) tally(parts, use);
    for (const [use, k] of parts) share("matrix", source, `${actor}~${use}`, k, own.length);
  }
  const held = new Map();
  for (const mention of named.filter((one) => one.actor)) {
    const [k, n] = held.get(sideOf(mention.actor)) ?? [0, 0];
    held.set(sideOf(mention.actor), [k + (mention.distanced ? 1 : 0), n + 1]);
  }
  for (const [side, [k, n]] of held) share("distanced", source, side, k, n);
  if (named.length) {
    const k = named.filter(isLoaded).length;
    const n = [...new Set(named.map((one) => one.article))].reduce((all, article) => all + ownWords(article), 0);
    const ends = n < FEWEST ? [] : wilson(k, n);
    measure("loaded", source, "", k, [k / n, ...ends].map((share) => decimal(100 * share)).join(" "));
  }
  const marked = named.filter((one) => uses(one).length);
  const by = articles.map((article) => named.filter((one) => one.article === article)).filter((own) => own.length);
  const perArticle = by.map((own) => together(own.map((one) => uses(one).map((use) => [use, 1]))));
  if (marked.length) labelled.set(source, { mentions: marked, counts: together(perArticle), perArticle });
}

/** The Jensen–Shannon distance, by its definition. */
function distance(p, q) {
  const [all_p, all_q] = [sum(p), sum(q)];
  let divergence = 0;
  for (const label of new Set([...p.keys(), ...q.keys()])) {
    const [a, b] = [(p.get(label) ?? 0) / all_p, (q.get(label) ?? 0) / all_q];
    const middle = (a + b) / 2;
    for (const one of [a, b]) if (one) divergence += (one * Math.log2(one / middle)) / 2;
  }
  return Math.sqrt(Math.max(divergence, 0));
}
for (const [a, one] of labelled) {
  for (const [b, other] of labelled) {
    if (!(a < b)) continue;
    const enough = Math.min(sum(one.counts), sum(other.counts)) >= FEWEST;
    const value = enough ? decimal(distance(one.counts, other.counts)) : "too few";
    const dealt = [...one.perArticle, ...other.perArticle];
    let chance = "";
    if (enough && dealt.length >= FEWEST_ARTICLES && Math.min(one.perArticle.length, other.perArticle.length) >= 2) {
      const rounds = deals(dealt, one.perArticle.length).map((halves) => distance(...halves.map(together)));
      rounds.sort((a, b) => a - b);
      // The middle 95 of 100.
      chance = ` ${decimal(rounds[4])} ${decimal(rounds[194])}`;
    }
    measure("distance", a, b, one.mentions.length + other.mentions.length, value + chance);
  }
}

/** Monroe, Colaresi and Quinn's z, and the share of deals in which it is as large, from ten articles on. */
const every = together([...labelled.values()].map(({ counts }) => counts));
const perArticle = corpus.articles.flatMap((article) => {
  const { perArticle, mentions } = labelled.get(article.document.outlet) ?? { perArticle: [], mentions: [] };
  const own = together(mentions.filter((one) => one.article === article).map((one) => uses(one).map((use) => [use, 1])));
  return perArticle.length && own.size ? [{ source: article.document.outlet, own }] : [];
});
/** z of one label with `y` of `n` uses in the source. */
function score(label, y, n) {
  const [all, prior] = [sum(every), every.get(label)];
  if (prior === all) return 0;
  const odds = (y, n) => Math.log((y + prior) / (n + all - y - prior));
  const rest = prior - y;
  return (odds(y, n) - odds(rest, all - n)) / Math.sqrt(1 / (y + prior) + 1 / (rest + prior));
}
if (perArticle.length >= FEWEST_ARTICLES) {
  for (const [source, { counts }] of labelled) {
    const held = perArticle.filter((one) => one.source === source).length;
    if (held === perArticle.length) continue;
    const rounds = deals(perArticle, held).map(([own]) => together(own.map((one) => one.own)));
    for (const [label, y] of counts) {
      const z = score(label, y, sum(counts));
      const larger = rounds.filter((dealt) => Math.abs(score(label, dealt.get(label) ?? 0, sum(dealt))) >= Math.abs(z)).length;
      const p = decimal((larger + 1) / (ROUNDS + 1));
      measure("distinctive", source, label === "~" ? ".distanced" : label, y, `${every.get(label) - y} ${decimal(z)} ${p}`);
    }
  }
}

const product = (count, factor) => Array.from({ length: count }, (_, step) => BigInt(factor(step))).reduce((all, one) => all * one, 1n);
/** How many ways there are to choose k of n. */
const choose = (n, k) => product(k, (step) => n - step) / product(k, (step) => step + 1);
/** Fisher's exact test in whole numbers: a of m and c of n have it. */
function fisher(a, m, c, n) {
  const ways = (yes) => (yes < 0 || a + c - yes < 0 || yes > m || a + c - yes > n ? 0n : choose(m, yes) * choose(n, a + c - yes));
  let likely = 0n;
  for (let yes = 0; yes <= a + c; yes += 1) if (ways(yes) <= ways(a)) likely += ways(yes);
  return Number((likely * 10n ** 12n) / choose(m + n, a + c)) / 1e12;
}
/** Doubting cues against neutral and endorsing ones, a side's speakers against all others. */
const doubts = corpus.articles.flatMap((article) =>
  article.claims
    .map((claim) => (claim.attribution === null ? null : article.attributions[claim.attribution]))
    .filter((by) => by?.cue.length && ["doubting", "neutral", "endorsing"].includes(by.cue_class))
    .map((by) => ({ side: speakerSide(by), doubting: by.cue_class === "doubting" })),
);
for (const { slug, name } of corpus.sides) {
  const [own, others] = [doubts.filter(({ side }) => side === slug), doubts.filter(({ side }) => side !== slug)];
  const [a, c] = [own, others].map((rows) => rows.filter(({ doubting }) => doubting).length);
  const [m, n] = [own.length, others.length];
  if (Math.min(m, n) < FEWEST || a + c === 0 || a + c === m + n) continue;
  const [w, x, y, z] = [a, m - a, c, n - c].map((count) => count + 0.5);
  const half = Z * Math.sqrt((1 / w + 1 / x + 1 / y + 1 / z) * DESIGN_EFFECT);
  const ratio = (w * z) / (x * y);
  const ends = [-half, half].map((way) => decimal(Math.exp(Math.log(ratio) + way)));
  lines.push(["odds", name, "", a, m, "", [c, n, decimal(ratio), ...ends, decimal(fisher(a, m, c, n))].join(" ")].join("\t"));
}

/** What a claim is compared by: its longer words by their first letters, its actors, the class of its predicate. */
function traits({ article, content, actors, predicate }) {
  const bytes = Buffer.from(article.text, "utf8");
  const text = content.map(({ start, end }) => bytes.subarray(start, end).toString("utf8")).join(" ");
  const long = text.split(/[^\p{L}\p{N}]+/u).filter((word) => Buffer.byteLength(word) >= 4 || /^[0-9]/.test(word));
  const stems = new Set(long.map((word) => [...word].slice(0, 6).join("").toLowerCase()));
  return { stems, actors: new Set(actors), predicate: predicate?.class };
}
/** How far two claims are from each other, in hundredths. */
function apart(a, b) {
  const dice = (one, other, most) => {
    const shared = [...one].filter((each) => other.has(each)).length;
    return Math.floor((2 * shared * most) / Math.max(1, one.size + other.size));
  };
  const same = a.predicate !== undefined && a.predicate === b.predicate ? 15 : 0;
  return 100 - Math.min(100, dice(a.stems, b.stems, 60) + dice(a.actors, b.actors, 25) + same);
}
const NEAR = 40;
const NEWS = 30;
/** Whether an article names each of the subject in two of its claims, or in all. */
const isAbout = ({ claims }, subject) =>
  subject.length > 0 && subject.every((actor) => claims.filter(({ actors }) => actors.includes(actor)).length >= Math.min(2, claims.length));
/** Whether an article is not wholly earlier than one day, nor wholly later than a month after another. */
function isTimely({ document: { published } }, since, until) {
  const late = published.from && until ? (Date.parse(published.from) - Date.parse(until)) / 86_400_000 : 0;
  return (since === null || published.to === null || published.to >= since) && late <= NEWS;
}
/** On how much a source is silent of what two others carry and it could be expected to tell. */
const told = new Map(corpus.articles.flatMap((article) => article.claims.map((claim) => [claim.id, { ...claim, article }])));
const outletOf = (id) => told.get(id).article.document.outlet;
const least = (days) => days.reduce((least, day) => (least === null || (day !== null && least <= day) ? least : day));
const omitted = new Map([...sources.keys()].map((source) => [source, [0, 0]]));
for (const { claims } of corpus.propositions) {
  const carriers = new Set(claims.map(outletOf));
  const denying = corpus.relations
    .filter(({ kind, from, to }) => (kind === "conflicts" || kind === "denies") && claims.includes(from) !== claims.includes(to))
    .map(({ from, to }) => outletOf(claims.includes(from) ? to : from));
  const published = least(claims.map((id) => told.get(id).article.document.published.from));
  const happened = claims.map((id) => told.get(id)).filter((claim) => claim.type !== "forecast" && claim.time !== null);
  const days = happened.map((claim) => claim.article.times[claim.time].from).filter(Boolean);
  const since = [published, ...(days.length ? [least(days)] : [])].filter(Boolean).sort().at(-1) ?? null;
  const last = claims.map((id) => told.get(id).article.document.published.to);
  const until = last.includes(null) ? null : last.sort().at(-1);
  const named = claims.flatMap((id) => told.get(id).actors);
  const subject = [...new Set(named)].filter((actor) => 2 * named.filter((one) => one === actor).length > claims.length && actors.get(actor).kind !== "place");
  const said = claims.map((id) => traits(told.get(id)));
  for (const [source, articles] of sources) {
    const count = omitted.get(source);
    const others = [...carriers].filter((carrier) => carrier !== source).length;
    const expected = articles.filter((article) => isAbout(article, subject) && isTimely(article, since, until));
    const near = expected.some((article) => article.claims.some((claim) => said.some((one) => apart(one, traits({ ...claim, article })) <= NEAR)));
    const silent = !carriers.has(source) && !denying.includes(source) && others >= 2 && expected.length > 0 && !near;
    count[0] += silent ? 1 : 0;
    count[1] += silent || (carriers.has(source) && others >= 2) ? 1 : 0;
  }
}
for (const [source, [k, n]] of omitted) if (n) share("omission", source, "", k, n);

console.log(lines.sort().join("\n"));
