// Part 5: the list of programmes, filtered and summed without page cache: 1,460 programmes of one region alone, and the
// same number in one of many regions that have a million together.
import { KINDS, startPostgres, WITH_POSTGRES } from "./lib/databases.mjs";
import { save } from "./lib/numbers.mjs";
import { number } from "./lib/process.mjs";
import { close, measure, REQUESTS, shown, slugOf, WARM_UP, world } from "./lib/worlds.mjs";

const REGIONS = number("BENCH_REGIONS", 514);
const INDICATORS = number("BENCH_INDICATORS", 233);
/** Jember's budget of 2021 has as many. */
const OWN = 1460;
const ALL = number("BENCH_PROGRAMMES", 1_000_000);
const OTHERS = Math.ceil((ALL - OWN) / (REGIONS - 1));
const MIDDLE = Math.ceil(REGIONS / 2);
const LISTS = [
  ["all", ""],
  ["goal", "?tujuan=2"],
  ["source of funds", "?dana=dau"],
  ["organisation", "?pd=dinas-simulasi-07"],
  ["word", "?q=stunting"],
  ["district", "?kecamatan=simulasi-07"],
  ["word, goal and source of funds", "?q=kesehatan&tujuan=3&dana=pad"],
  ["fifth page by ceiling", "?urut=-pagu&h=5"],
];

const size = (regions, programmes) => ({ regions, indicators: INDICATORS, years: 1, programmes });
const ONE = [size(1, OWN)];
/** The region asked for lies in the middle and has as many programmes as the one alone. */
const MANY = [size(MIDDLE - 1, OTHERS), size(MIDDLE, OWN), size(REGIONS, OTHERS)];

if (REGIONS < 3) throw new Error("BENCH_REGIONS must be 3 or more");
const postgres = WITH_POSTGRES ? startPostgres() : null;
const details = [];
const seeds = [];
try {
  for (const kind of KINDS) {
    const worlds = [];
    try {
      worlds.push(await world(kind, "one", ONE, slugOf(1), postgres));
      worlds.push(await world(kind, "many", MANY, slugOf(MIDDLE), postgres));
      const [one, many] = worlds;
      seeds.push({ kind, seconds: many.simulated });
      for (const [name, query] of LISTS) {
        details.push({ kind, name, ...(await measure(`/program${query}`, one, many)) });
      }
    } finally {
      await close(worlds);
    }
  }
} finally {
  postgres?.stop();
}
const total = OWN + OTHERS * (REGIONS - 1);
const count = (value) => value.toLocaleString("en");
const rows = details.map(({ kind, name, one, many, ratio }) => ({
  what: `${kind}, programmes by ${name}: median ms, ${count(total)} in ${REGIONS} regions / ${count(OWN)} in 1 region`,
  goal: "ratio ≤ 1.5",
  measured: `${shown(many)} / ${shown(one)}`,
  ratio,
  met: ratio <= 1.5,
}));
for (const { kind, seconds } of seeds) {
  rows.push({
    what: `${kind}: ${count(total)} programmes with years, places and links made up and indexed for search by \`rembuk simulate\``,
    goal: "–",
    measured: `${seconds.toFixed(0)} s, ${count(Math.round(total / seconds))} programmes a second`,
    ratio: null,
    met: null,
  });
}
const setup = { regions: REGIONS, programmes: total, indicators: INDICATORS, requests: REQUESTS, warmUp: WARM_UP };
save("programmes", { setup, rows, details: { lists: details, seeds } });
