// Part: search. A page of finds without page cache, beside the bare full-text query of the same words in the same database,
// and beside the same page where the region is alone.
import { KINDS, startPostgres, WITH_POSTGRES } from "./lib/databases.mjs";
import { median, quantile, save } from "./lib/numbers.mjs";
import { number } from "./lib/process.mjs";
import { psql, sqlite3 } from "./lib/shell.mjs";
import { ask, close, REQUESTS, shown, slugOf, WARM_UP, world } from "./lib/worlds.mjs";

const REGIONS = number("BENCH_REGIONS", 514);
/** Of each region; the setting tells those of all together. */
const PROGRAMMES = Math.ceil(number("BENCH_PROGRAMMES", 1_000_000) / REGIONS);
const INDICATORS = number("BENCH_INDICATORS", 233);
/** What `simulate` adds to the number of a region to make its id. */
const FIRST_ID = 990_000;
/** As many as the page puts in order, see `MOST_FINDS`. */
const MOST = 2001;
/** What a reader types, and the words a program has to look for; `bare` is without what typing errors cost. */
const QUESTIONS = [
  { name: "two words", typed: "posyandu miskin", bare: ["posyandu", "miskin"] },
  { name: "three words", typed: "posyandu keluarga miskin", bare: ["posyandu", "keluarga", "miskin"] },
  { name: "a word in half of all names", typed: "bagi", bare: ["bagi"] },
  { name: "a word in no name", typed: "zzzzqqq", bare: ["zzzzqqq"], isAbsent: true },
  { name: "an indicator's code", typed: "1.2.1", bare: ["1.2.1"] },
  { name: "a typing error", typed: "posyanduu", bare: ["posyandu"] },
];

const like = (word) => `folded like '%${word}%'`;
const BARE = {
  SQLite: (region, words) =>
    `select d.kind, d.code, d.name from search_index i join search_documents d on d.id = i.rowid ` +
    `where search_index match '${words.map((word) => `"${word}"`).join(" AND ")}' ` +
    `and i.rowid >= ${region} << 32 and i.rowid < (${region} + 1) << 32 order by i.rowid limit ${MOST}`,
  PostgreSQL: (region, words) =>
    `select kind, code, name from search_documents where region_id = ${region} ` +
    `and (words @@ plainto_tsquery('indonesian', '${words.join(" ")}') or (${words.map(like).join(" and ")})) order by id limit ${MOST}`,
};

/** A database with simulated regions, served; and a shell into it. The region asked for lies in the middle. */
async function open(kind, regions, postgres) {
  const region = Math.ceil(regions / 2);
  const size = { regions, indicators: INDICATORS, years: 1, programmes: PROGRAMMES };
  const name = regions === 1 ? "search_one" : "search_many";
  const opened = await world(kind, name, [size], slugOf(region), postgres);
  return { ...opened, region: FIRST_ID + region, shell: opened.url ? psql(opened.url) : sqlite3(opened.folder) };
}

const address = (typed) => `/cari?${new URLSearchParams({ q: typed })}`;

/** All three are asked by turns, so that whatever slows the machine slows all. */
async function measure(kind, question, one, many) {
  const sql = BARE[kind](many.region, question.bare);
  const asked = [
    { name: "many", ask: () => ask(many, address(question.typed)), times: [] },
    { name: "one", ask: () => ask(one, address(question.typed)), times: [] },
    { name: "bare", ask: async () => (await many.shell.ask(sql)).milliseconds, times: [] },
  ];
  for (let i = 0; i < WARM_UP + REQUESTS; i += 1) {
    for (let turn = 0; turn < asked.length; turn += 1) {
      const { ask: one, times } = asked[(i + turn) % asked.length];
      const milliseconds = await one();
      if (i >= WARM_UP) times.push(milliseconds);
    }
  }
  const found = (await many.shell.ask(sql)).rows.length;
  if ((found === 0) !== Boolean(question.isAbsent)) throw new Error(`"${question.bare.join(" ")}" finds ${found} rows`);
  const sums = asked.map(({ name, times }) => [name, { median: median(times), p99: quantile(times, 0.99) }]);
  return { found, ...Object.fromEntries(sums) };
}

const postgres = WITH_POSTGRES ? startPostgres() : null;
const details = [];
try {
  for (const kind of KINDS) {
    const worlds = [];
    try {
      for (const regions of [1, REGIONS]) worlds.push(await open(kind, regions, postgres));
      const [one, many] = worlds;
      for (const question of QUESTIONS) {
        details.push({ kind, ...question, simulated: many.simulated, ...(await measure(kind, question, one, many)) });
      }
    } finally {
      for (const { shell } of worlds) await shell.stop();
      await close(worlds);
    }
  }
} finally {
  postgres?.stop();
}
const total = (REGIONS * PROGRAMMES).toLocaleString("en");
const rows = details.flatMap(({ kind, name, found, many, one, bare }) => [
  {
    what: `${kind}, ${name}: median ms, page of finds among ${total} programmes of ${REGIONS} regions / of the region alone`,
    goal: "ratio ≤ 1.5",
    measured: `${shown(many)} / ${shown(one)}`,
    ratio: many.median / one.median,
    met: many.median / one.median <= 1.5,
  },
  {
    what: `${kind}, ${name}: the same page / bare query of its words (${found} rows)`,
    goal: "–",
    measured: `${shown(many)} / ${shown(bare)}`,
    ratio: many.median / bare.median,
    met: null,
  },
]);
const setup = { regions: REGIONS, programmes: PROGRAMMES, indicators: INDICATORS, requests: REQUESTS, warmUp: WARM_UP };
save("search", { setup, rows, details });
