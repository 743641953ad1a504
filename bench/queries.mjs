// Part 2: what a page costs without the page cache, with one region and with all 514 in one database.
import { KINDS, startPostgres, WITH_POSTGRES } from "./lib/databases.mjs";
import { save } from "./lib/numbers.mjs";
import { number } from "./lib/process.mjs";
import { close, measure, REQUESTS, shown, slugOf, WARM_UP, world } from "./lib/worlds.mjs";

const REGIONS = number("BENCH_REGIONS", 514);
const INDICATORS = number("BENCH_INDICATORS", 233);
const YEARS = number("BENCH_YEARS", 10);
const PAGES = [
  ["home", ""],
  ["goal", "/tujuan/1"],
  ["indicator", "/indikator/1.2.1"],
  ["list", "/indikator"],
];

/** The region asked for lies in the middle. */
function made(kind, regions, postgres) {
  const size = { regions, indicators: INDICATORS, years: YEARS };
  return world(kind, regions === 1 ? "one" : "many", [size], slugOf(Math.ceil(regions / 2)), postgres);
}

const postgres = WITH_POSTGRES ? startPostgres() : null;
const details = [];
try {
  for (const kind of KINDS) {
    const worlds = [];
    try {
      for (const regions of [1, REGIONS]) worlds.push(await made(kind, regions, postgres));
      const [one, many] = worlds;
      for (const [name, page] of PAGES) {
        details.push({ kind, name, simulated: many.simulated, ...(await measure(page, one, many)) });
      }
    } finally {
      await close(worlds);
    }
  }
} finally {
  postgres?.stop();
}
const rows = details.map(({ kind, name, one, many, ratio }) => ({
  what: `${kind}, ${name} page without page cache: median ms, ${REGIONS} regions / 1 region`,
  goal: "ratio ≤ 1.5",
  measured: `${shown(many)} / ${shown(one)}`,
  ratio,
  met: ratio <= 1.5,
}));
const setup = { regions: REGIONS, indicators: INDICATORS, years: YEARS, requests: REQUESTS, warmUp: WARM_UP };
save("queries", { setup, rows, details });
