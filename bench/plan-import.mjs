// Part 7: a year's programmes and a whole nomenclature through `rembuk import`, beside `sqlite3 .import` of the same file.
import { readFileSync } from "node:fs";
import path from "node:path";
import { KINDS, fileSystem, sqliteFolder, startPostgres, WITH_POSTGRES } from "./lib/databases.mjs";
import { median, save } from "./lib/numbers.mjs";
import { BINARY, number, run, SCRATCH } from "./lib/process.mjs";
import { notAtHand, shared } from "./lib/shared.mjs";

const RUNS = number("BENCH_IMPORT_RUNS", 5);
const REGION = ["region", "add", "--code", "35.09", "--slug", "jember", "--name", "Kabupaten Jember", "--plan", "2025-2029"];
/** `news`: what the import counts as new; the nomenclature's rows also name their programmes and activities. */
const IMPORTS = [
  { kind: "programmes", file: "jember/programmes-2021.csv", place: ["--region", "jember"], rows: 1460, news: 1460,
    index: "create index rows_key on rows (kode_sub_kegiatan, kode_skpd)" },
  { kind: "nomenclature", file: "reference/programme-nomenclature-2027.csv", place: [], rows: 3550, news: 4452,
    index: "create unique index rows_key on rows (kode_sub)" },
];
const AGENCIES = "jember/agencies-2021.csv";

/** A database with Jember and its agencies, to be copied for each run. */
async function base(database, postgres) {
  const folder = sqliteFolder(`plan_${database.toLowerCase()}`);
  const place = ["--data", folder, ...(database === "PostgreSQL" ? ["--database", postgres.create("plan_base")] : [])];
  await run("migrate", BINARY, ["migrate", ...place]);
  await run("region", BINARY, [...REGION, ...place]);
  await run("agencies", BINARY, ["import", "agencies", shared(AGENCIES), "--region", "jember", ...place]);
  return folder;
}

let copies = 0;

async function ours(database, from, { kind, file, place, news }, postgres) {
  copies += 1;
  const name = `plan_copy_${copies}`;
  const where = ["--data", sqliteFolder(name, database === "SQLite" ? from : undefined)];
  if (database === "PostgreSQL") {
    where.push("--database", postgres.create(name, "plan_base"));
    postgres.checkpoint();
  }
  const { seconds, printed } = await run(`import-${name}`, BINARY, ["import", kind, shared(file), ...place, ...where]);
  const last = printed.trim().split("\n").at(-1).replaceAll(/(\d)[.,](?=\d{3})/g, "$1");
  if (!last.startsWith(`${news} `)) throw new Error(`${file}: ${news} rows were not all new: ${last}`);
  if (database === "PostgreSQL") postgres.drop(name);
  return seconds;
}

async function peer({ file, rows, index }) {
  copies += 1;
  const database = path.join(SCRATCH, `plan-peer-${copies}.sqlite`);
  const heads = readFileSync(shared(file), "utf8").replace("\ufeff", "").split(/\r?\n/, 1)[0].split(",");
  const columns = heads.map((name) => `${name} text`).join(", ");
  await run("plan-peer-prepare", "sqlite3", [database, `pragma journal_mode = wal; create table rows (${columns}); ${index};`]);
  const { seconds } = await run("plan-peer", "sqlite3",
    [database, "pragma synchronous = full;", `.import --csv --skip 1 ${shared(file)} rows`]);
  const { printed } = await run(`plan-peer-count-${copies}`, "sqlite3", [database, "select count(*) from rows;"]);
  if (printed.trim() !== String(rows)) throw new Error(`sqlite3 took ${printed.trim()} of ${rows} rows of ${file}`);
  return seconds;
}

async function measure(database, postgres) {
  const from = await base(database, postgres);
  const details = [];
  for (const what of IMPORTS) {
    const times = { ours: [], peer: [] };
    for (let i = 0; i < RUNS; i += 1) {
      times.ours.push(await ours(database, from, what, postgres));
      times.peer.push(await peer(what));
    }
    details.push({ database, ...what, times });
  }
  return details;
}

const nameOf = ({ database, kind, rows }) =>
  `${database}: ${rows.toLocaleString("en")} rows of ${kind}, seconds, rembuk import / sqlite3 .import`;

function rowOf(detail) {
  const [own, theirs] = [median(detail.times.ours), median(detail.times.peer)];
  return {
    what: nameOf(detail),
    goal: "< 1 s",
    measured: `${own.toFixed(3)} / ${theirs.toFixed(3)}`,
    ratio: own / theirs,
    met: own < 1,
  };
}

const missing = [AGENCIES, ...IMPORTS.map(({ file }) => file)].find((file) => !shared(file));
const setup = { runs: RUNS, fileSystem: fileSystem() };
if (missing) {
  const rows = KINDS.flatMap((database) => IMPORTS.map((what) => notAtHand(nameOf({ database, ...what }), missing)));
  save("plan-import", { setup, rows, details: null });
} else {
  const postgres = WITH_POSTGRES ? startPostgres() : null;
  const details = [];
  try {
    for (const database of KINDS) details.push(...(await measure(database, postgres)));
  } finally {
    postgres?.stop();
  }
  save("plan-import", { setup, rows: details.map(rowOf), details });
}
