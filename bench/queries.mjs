// Part 2: what a page costs without the page cache, with one region and with all 514 in one database.
import { KINDS, sqliteFolder, startPostgres, WITH_POSTGRES } from "./lib/databases.mjs";
import { connection, get } from "./lib/http.mjs";
import { median, quantile, save } from "./lib/numbers.mjs";
import { BINARY, number, run, serve } from "./lib/process.mjs";

const REGIONS = number("BENCH_REGIONS", 514);
const INDICATORS = number("BENCH_INDICATORS", 233);
const YEARS = number("BENCH_YEARS", 10);
const REQUESTS = number("BENCH_REQUESTS", 300);
const WARM_UP = number("BENCH_WARM_UP", 50);
const PAGES = [
  ["home", ""],
  ["goal", "/tujuan/1"],
  ["indicator", "/indikator/1.2.1"],
  ["list", "/indikator"],
];

/** A database with simulated regions, served without page cache. The region asked for lies in the middle. */
async function world(kind, regions, postgres) {
  const name = `${kind.toLowerCase()}_${regions === 1 ? "one" : "many"}`;
  const folder = sqliteFolder(name);
  const place = ["--data", folder, ...(kind === "PostgreSQL" ? ["--database", postgres.create(name)] : [])];
  const size = ["--regions", regions, "--indicators", INDICATORS, "--years", YEARS].map(String);
  const { seconds } = await run(`simulate-${name}`, BINARY, ["simulate", ...size, ...place]);
  console.log(`${kind}: ${regions} region(s) made up in ${seconds.toFixed(1)} s`);
  if (kind === "PostgreSQL") postgres.settle(name);
  const server = await serve(`serve-${name}`, ["serve", "--page-cache", "off", ...place]);
  const slug = `sim-${String(Math.ceil(regions / 2)).padStart(4, "0")}`;
  return { server, slug, simulated: seconds, agent: connection(), times: [], bytes: 0 };
}

async function ask(world, page) {
  const begun = process.hrtime.bigint();
  const response = await get(world.server.port, `/${world.slug}${page}`, { agent: world.agent });
  const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
  if (response.status !== 200) throw new Error(`/${world.slug}${page}: status ${response.status}`);
  world.bytes = response.body.length;
  return milliseconds;
}

/** Both databases are asked by turns, so that whatever slows the machine slows both. */
async function measure(page, one, many) {
  for (const world of [one, many]) world.times = [];
  for (let i = 0; i < WARM_UP + REQUESTS; i += 1) {
    for (const world of i % 2 ? [many, one] : [one, many]) {
      const milliseconds = await ask(world, page);
      if (i >= WARM_UP) world.times.push(milliseconds);
    }
  }
  const [a, b] = [one, many].map(({ times, bytes }) => ({ median: median(times), p99: quantile(times, 0.99), bytes }));
  return { one: a, many: b, ratio: b.median / a.median };
}

const postgres = WITH_POSTGRES ? startPostgres() : null;
const details = [];
try {
  for (const kind of KINDS) {
    const worlds = [];
    try {
      for (const regions of [1, REGIONS]) worlds.push(await world(kind, regions, postgres));
      const [one, many] = worlds;
      for (const [name, page] of PAGES) {
        details.push({ kind, name, simulated: many.simulated, ...(await measure(page, one, many)) });
      }
    } finally {
      for (const { agent, server } of worlds) {
        agent.destroy();
        await server.stop();
      }
    }
  }
} finally {
  postgres?.stop();
}
const shown = ({ median, p99 }) => `${median.toFixed(2)} (p99 ${p99.toFixed(2)})`;
const rows = details.map(({ kind, name, one, many, ratio }) => ({
  what: `${kind}, ${name} page without page cache: median ms, ${REGIONS} regions / 1 region`,
  goal: "ratio ≤ 1.5",
  measured: `${shown(many)} / ${shown(one)}`,
  ratio,
  met: ratio <= 1.5,
}));
const setup = { regions: REGIONS, indicators: INDICATORS, years: YEARS, requests: REQUESTS, warmUp: WARM_UP };
save("queries", { setup, rows, details });
