// Part 3: figures through `rembuk import`, beside `sqlite3 .import` of the same file; peak memory by number of rows.
import path from "node:path";
import { KINDS, fileSystem, sqliteFolder, startPostgres, WITH_POSTGRES } from "./lib/databases.mjs";
import { median, save } from "./lib/numbers.mjs";
import { BINARY, number, run, SCRATCH } from "./lib/process.mjs";
import { COLUMNS, NATURAL_KEY, writeValues } from "./lib/values.mjs";

const ROWS = number("BENCH_ROWS", 100_000);
const SIZES = [Math.ceil(ROWS / 10), ROWS, ROWS * 3];
const RUNS = 3;
const REGION = ["region", "add", "--code", "35.09", "--slug", "jember", "--name", "Kabupaten Jember", "--plan", "2025-2029"];

const file = (rows) => path.join(SCRATCH, `values-${rows}.csv`);

/** An empty database with one region, to be copied for each run. */
async function base(kind, postgres) {
  const folder = sqliteFolder(`import_${kind.toLowerCase()}`);
  const place = ["--data", folder, ...(kind === "PostgreSQL" ? ["--database", postgres.create("import_base")] : [])];
  await run("migrate", BINARY, ["migrate", ...place]);
  await run("region", BINARY, [...REGION, ...place]);
  return folder;
}

let copies = 0;

async function ours(kind, from, rows, postgres) {
  copies += 1;
  const name = `import_copy_${copies}`;
  const folder = sqliteFolder(name, kind === "SQLite" ? from : undefined);
  const place = ["--data", folder];
  if (kind === "PostgreSQL") {
    place.push("--database", postgres.create(name, "import_base"));
    // Copying a database leaves work that is not the import's.
    postgres.checkpoint();
  }
  const args = ["import", "indicator-values", file(rows), "--region", "jember", "--max-mib", "512", ...place];
  const { seconds, peak, printed } = await run(`import-${name}`, BINARY, args);
  // The last line of the import counts what was new, with or without separators of thousands.
  const last = printed.trim().split("\n").at(-1).replaceAll(/(\d)[.,](?=\d{3})/g, "$1");
  if (!last.startsWith(`${rows} `)) throw new Error(`${rows} rows were not all new: ${last}`);
  if (kind === "PostgreSQL") postgres.drop(name);
  return { seconds, peak };
}

async function peer(rows) {
  copies += 1;
  const database = path.join(SCRATCH, `peer-${copies}.sqlite`);
  const columns = COLUMNS.map((name) => `${name} ${name === "tahun" ? "integer" : "text"} not null`).join(", ");
  const prepare = `pragma journal_mode = wal; create table figures (${columns}); ` +
    `create unique index figures_key on figures (${NATURAL_KEY.join(", ")});`;
  await run("peer-prepare", "sqlite3", [database, prepare]);
  const { seconds } = await run("peer", "sqlite3",
    [database, "pragma synchronous = full;", `.import --csv --skip 1 ${file(rows)} figures`]);
  const { printed } = await run(`peer-count-${copies}`, "sqlite3", [database, "select count(*) from figures;"]);
  if (printed.trim() !== String(rows)) throw new Error(`sqlite3 took ${printed.trim()} of ${rows} rows`);
  return seconds;
}

async function measure(kind, postgres) {
  const from = await base(kind, postgres);
  const times = { ours: [], peer: [] };
  const peaks = {};
  for (let i = 0; i < RUNS; i += 1) {
    const result = await ours(kind, from, ROWS, postgres);
    times.ours.push(result.seconds);
    peaks[ROWS] = Math.max(peaks[ROWS] ?? 0, result.peak);
    times.peer.push(await peer(ROWS));
  }
  for (const rows of SIZES.filter((size) => size !== ROWS)) peaks[rows] = (await ours(kind, from, rows, postgres)).peak;
  return { kind, times, peaks, ratio: median(times.ours) / median(times.peer) };
}

function rowsOf({ kind, times, peaks, ratio }) {
  const growth = peaks[SIZES[2]] / peaks[SIZES[0]];
  const list = SIZES.map((rows) => `${rows.toLocaleString("en")}: ${(peaks[rows] / 1e6).toFixed(1)} MB`).join(", ");
  return [
    {
      what: `${kind}: ${ROWS.toLocaleString("en")} figures, seconds, rembuk import / sqlite3 .import`,
      goal: "ratio ≤ 10",
      measured: `${median(times.ours).toFixed(2)} / ${median(times.peer).toFixed(2)}`,
      ratio,
      met: ratio <= 10,
    },
    {
      what: `${kind}: peak memory of rembuk import by number of rows`,
      goal: "flat: last / first ≤ 1.5",
      measured: list,
      ratio: growth,
      met: growth <= 1.5,
    },
  ];
}

for (const rows of SIZES) await writeValues(file(rows), rows);
const postgres = WITH_POSTGRES ? startPostgres() : null;
const details = [];
try {
  for (const kind of KINDS) details.push(await measure(kind, postgres));
} finally {
  postgres?.stop();
}
save("import", { setup: { rows: SIZES, runs: RUNS, fileSystem: fileSystem() }, rows: details.flatMap(rowsOf), details });
