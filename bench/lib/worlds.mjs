// Databases with simulated regions, served without page cache and asked by turns.
import { sqliteFolder } from "./databases.mjs";
import { connection, get } from "./http.mjs";
import { median, quantile } from "./numbers.mjs";
import { BINARY, number, run, serve } from "./process.mjs";

export const REQUESTS = number("BENCH_REQUESTS", 300);
export const WARM_UP = number("BENCH_WARM_UP", 50);

/**
 * A database filled by one or more runs of `rembuk simulate`; `sizes` holds the options of each. A later run leaves the
 * regions that are there and adds those up to its number. `slug`: the region that is asked for.
 */
export async function world(kind, name, sizes, slug, postgres) {
  const whole = `${kind.toLowerCase()}_${name}`;
  const folder = sqliteFolder(whole);
  const url = kind === "PostgreSQL" ? postgres.create(whole) : null;
  const place = ["--data", folder, ...(url ? ["--database", url] : [])];
  let simulated = 0;
  for (const [turn, size] of sizes.entries()) {
    const options = Object.entries(size).flatMap(([option, value]) => [`--${option}`, String(value)]);
    const { seconds, printed } = await run(`simulate-${whole}-${turn}`, BINARY, ["simulate", ...options, ...place]);
    simulated += seconds;
    console.log(`${kind}, ${name}: ${printed.trim().split("\n").join(" · ")}`);
  }
  if (kind === "PostgreSQL") postgres.settle(whole);
  const server = await serve(`serve-${whole}`, ["serve", "--page-cache", "off", ...place]);
  return { server, slug, simulated, folder, url, agent: connection(), times: [], bytes: 0 };
}

/** `number` as the part of a slug: 7 → "sim-0007". */
export const slugOf = (number) => `sim-${String(number).padStart(4, "0")}`;

/** Milliseconds that a page of the world's region takes. */
export async function ask(world, page) {
  const begun = process.hrtime.bigint();
  const response = await get(world.server.port, `/${world.slug}${page}`, { agent: world.agent });
  const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
  if (response.status !== 200) throw new Error(`/${world.slug}${page}: status ${response.status}`);
  world.bytes = response.body.length;
  return milliseconds;
}

/** Both databases are asked by turns, so that whatever slows the machine slows both. */
export async function measure(page, one, many) {
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

export async function close(worlds) {
  for (const { agent, server } of worlds) {
    agent.destroy();
    await server.stop();
  }
}

/** "1.23 (p99 4.56)", in milliseconds. */
export const shown = ({ median, p99 }) => `${median.toFixed(2)} (p99 ${p99.toFixed(2)})`;
