// The engines that are compared, in the page: each is made from the same claims and answers the same three questions.
// `facets(state)` gives how many claims pass and the counts of all values, `words(query)` and `phrase(query)` the same for
// a search. What an engine cannot do it does not have.
import crossfilter from "crossfilter2";
import { Document } from "flexsearch";
import itemsjs from "itemsjs";
import MiniSearch from "minisearch";
import { create, insertMultiple, search } from "@orama/orama";

/** Counts of all values among rows: one typed column per facet, as an app without an index of facets counts. */
function columns(facets) {
  const flat = facets.map(({ values, claims }) => {
    const starts = new Uint32Array(claims.length + 1);
    claims.forEach((list, row) => (starts[row + 1] = starts[row] + list.length));
    return { size: values.length, starts, items: Uint32Array.from(claims.flat()) };
  });
  return (rows) =>
    flat.map(({ size, starts, items }) => {
      const counts = new Uint32Array(size);
      for (const row of rows) for (let at = starts[row]; at < starts[row + 1]; at += 1) counts[items[at]] += 1;
      return counts;
    });
}

const answer = (rows, count) => ({ passing: rows.length, counts: count(rows) });
/** For engines without phrases: what holds all words, and then the words side by side in its text. */
const holding = (texts, rows, phrase) => rows.filter((row) => ` ${texts[row]} `.includes(` ${phrase} `));
const stems = (query) => query.stems.join(" ");
const plain = (text) => text.split(" ").filter((word) => word !== "|");

export const ENGINES = {
  Parallax: {
    async make({ file, keys }) {
      const { default: init, Shelf } = await import("/parallax/parallax_filter_bench.js");
      const { memory } = await init();
      const shelf = Shelf.open(file);
      const ask = (link) => {
        const counts = shelf.counts(link);
        return { passing: counts[0], flat: counts.subarray(1) };
      };
      const link = (parts) => `#/claims?${parts.join("&")}&v=1`;
      return {
        wasm: () => memory.buffer.byteLength,
        facets: (state) => ask(link(state.map(({ facet, slugs }) => `${keys[facet]}=${slugs.join("~")}`))),
        words: (query) => ask(link([`q=${query.typed.replaceAll(" ", "+")}`])),
        phrase: (query) => ask(link([`q=%22${query.typed.replaceAll(" ", "+")}%22`])),
      };
    },
  },

  crossfilter2: {
    make({ data }) {
      const rows = data.texts.map((_, row) => row);
      const all = crossfilter(rows);
      const dimensions = data.facets.map(({ claims }) => {
        const single = claims.every((list) => list.length < 2);
        return single ? all.dimension((row) => claims[row][0] ?? -1) : all.dimension((row) => claims[row], true);
      });
      const groups = dimensions.map((dimension) => dimension.group());
      const passing = all.groupAll();
      let before = new Map();
      return {
        facets(state) {
          const now = new Map(state.map(({ facet, values }) => [facet, values]));
          for (const [facet, values] of now) {
            const wanted = new Set(values);
            if (String(before.get(facet)) !== String(values)) dimensions[facet].filterFunction((value) => wanted.has(value));
          }
          for (const facet of before.keys()) if (!now.has(facet)) dimensions[facet].filterAll();
          before = now;
          const counts = groups.map((group, facet) => {
            const list = new Uint32Array(data.facets[facet].values.length);
            for (const { key, value } of group.all()) if (key >= 0) list[key] = value;
            return list;
          });
          return { passing: passing.value(), counts };
        },
      };
    },
  },

  itemsjs: {
    make({ data }) {
      const items = data.texts.map((_, row) => {
        const item = { id: row + 1 };
        data.facets.forEach(({ claims }, facet) => (item[`f${facet}`] = claims[row].map(String)));
        return item;
      });
      const aggregations = {};
      data.facets.forEach((_, facet) => (aggregations[`f${facet}`] = { conjunction: false, size: 100_000, sort: "term" }));
      const engine = itemsjs(items, { aggregations, searchableFields: [], native_search_enabled: false });
      return {
        facets(state) {
          const filters = {};
          for (const { facet, values } of state) filters[`f${facet}`] = values.map(String);
          const found = engine.search({ per_page: 0, filters });
          const counts = data.facets.map(({ values }, facet) => {
            const list = new Uint32Array(values.length);
            for (const bucket of found.data.aggregations[`f${facet}`].buckets) list[Number(bucket.key)] = bucket.doc_count;
            return list;
          });
          return { passing: found.pagination.total, counts };
        },
      };
    },
  },

  MiniSearch: {
    make({ data }) {
      const engine = new MiniSearch({ fields: ["text"], tokenize: plain, processTerm: (term) => term });
      engine.addAll(data.texts.map((text, id) => ({ id, text })));
      const count = columns(data.facets);
      const rows = (query) => engine.search(stems(query), { combineWith: "AND" }).map((found) => found.id);
      return {
        words: (query) => answer(rows(query), count),
        phrase: (query) => answer(holding(data.texts, rows(query), stems(query)), count),
      };
    },
  },

  FlexSearch: {
    make({ data }) {
      const engine = new Document({
        document: { id: "id", index: [{ field: "text", tokenize: "strict", encode: plain }] },
      });
      data.texts.forEach((text, id) => engine.add({ id, text }));
      const count = columns(data.facets);
      const rows = (query) => engine.search(stems(query), { limit: 1e9, suggest: false })[0]?.result ?? [];
      return {
        words: (query) => answer(rows(query), count),
        phrase: (query) => answer(holding(data.texts, rows(query), stems(query)), count),
      };
    },
  },

  Orama: {
    async make({ data }) {
      const tokenizer = { language: "english", normalizationCache: new Map(), tokenize: (text) => [...new Set(plain(text))] };
      const engine = create({ schema: { text: "string" }, components: { tokenizer } });
      await insertMultiple(engine, data.texts.map((text, id) => ({ id: String(id), text })), 5_000);
      const count = columns(data.facets);
      const rows = async (query) => {
        const found = await search(engine, { term: stems(query), threshold: 0, exact: true, limit: data.texts.length });
        return found.hits.map((hit) => Number(hit.id));
      };
      return {
        words: async (query) => answer(await rows(query), count),
        phrase: async (query) => answer(holding(data.texts, await rows(query), stems(query)), count),
      };
    },
  },

  "SQLite FTS5": {
    async make({ data }) {
      const { default: start } = await import("/sqlite/sqlite3.mjs");
      const sqlite = await start({ print: () => {}, printErr: () => {} });
      const database = new sqlite.oo1.DB(":memory:");
      database.exec("CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize=\"unicode61 tokenchars '.'\")");
      database.exec("BEGIN");
      const insert = database.prepare("INSERT INTO texts(rowid, text) VALUES (?, ?)");
      data.texts.forEach((text, row) => insert.bind([row + 1, text]).stepReset());
      insert.finalize();
      database.exec("COMMIT");
      const count = columns(data.facets);
      const find = database.prepare("SELECT rowid FROM texts WHERE texts MATCH ?");
      const rows = (match) => {
        const found = [];
        find.bind([match]);
        while (find.step()) found.push(find.getInt(0) - 1);
        find.reset();
        return found;
      };
      const quoted = (word) => `"${word}"`;
      return {
        wasm: () => sqlite.wasm.memory.buffer.byteLength,
        words: (query) => answer(rows(query.stems.map(quoted).join(" AND ")), count),
        phrase: (query) => answer(rows(quoted(stems(query))), count),
      };
    },
  },
};
