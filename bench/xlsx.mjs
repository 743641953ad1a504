// Part 9: a matrix of 50,000 rows read and written, beside the crates that do it with nothing in between, and beside openpyxl.
import { existsSync } from "node:fs";
import path from "node:path";
import { median, save } from "./lib/numbers.mjs";
import { number, run, SCRATCH } from "./lib/process.mjs";

const ROWS = number("BENCH_XLSX_ROWS", 50_000);
const RUNS = number("BENCH_XLSX_RUNS", 7);
const FILE = path.join(SCRATCH, "matrix.xlsx");
const PYTHON = `
import json, sys, time, openpyxl
begun = time.perf_counter()
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
count = sum(1 for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell is not None)
print(json.dumps({"seconds": time.perf_counter() - begun, "count": count}))
`;

const program = process.env.BENCH_WORKBOOK_BINARY;
if (!program) throw new Error("BENCH_WORKBOOK_BINARY is missing: start the parts through bench/run.sh");

async function once(name, mode, file) {
  const { printed } = await run(name, program, [mode, file, String(ROWS)]);
  return JSON.parse(printed);
}

/** Both by turns, so that a busy moment of the machine hits both. */
async function beside(ours, bare, file) {
  const found = { ours: [], bare: [] };
  for (let turn = 0; turn < RUNS; turn += 1) {
    found.ours.push(await once(`xlsx-${ours}-${turn}`, ours, file("ours")));
    found.bare.push(await once(`xlsx-${bare}-${turn}`, bare, file("bare")));
  }
  const of = (list, what) => median(list.map((one) => one[what]));
  return {
    ours: of(found.ours, "seconds"), bare: of(found.bare, "seconds"),
    oursPeak: of(found.ours, "peak_kib") / 1024, barePeak: of(found.bare, "peak_kib") / 1024,
  };
}

async function openpyxl() {
  for (const [turn, python] of ["python3", "/usr/bin/python3"].entries()) {
    if (python.startsWith("/") && !existsSync(python)) continue;
    try {
      const { printed } = await run(`xlsx-openpyxl-${turn}`, python, ["-c", PYTHON, FILE]);
      return JSON.parse(printed);
    } catch {
      // The next Python may have the package.
    }
  }
  return null;
}

const written = await beside("write", "bare-write", (who) => (who === "ours" ? FILE : path.join(SCRATCH, "bare.xlsx")));
const read = await beside("read", "bare-read", () => FILE);
const slow = await openpyxl();
const what = `a matrix of ${ROWS} rows and 12 columns`;
const mebibytes = ({ oursPeak, barePeak }) => `${oursPeak.toFixed(0)} / ${barePeak.toFixed(0)} MiB`;
const rows = [
  {
    what: `Read ${what} with limits, heads, kinds of cells and numbers parsed: median s, ours / calamine's bare cell stream`,
    goal: "speed ≥ 0.5", measured: `${read.ours.toFixed(3)} / ${read.bare.toFixed(3)}`,
    ratio: read.bare / read.ours, met: read.bare / read.ours >= 0.5,
  },
  {
    what: `Write ${what}: median s, ours / rust_xlsxwriter's bare write`,
    goal: "speed ≥ 0.5", measured: `${written.ours.toFixed(3)} / ${written.bare.toFixed(3)}`,
    ratio: written.bare / written.ours, met: written.bare / written.ours >= 0.5,
  },
  { what: "Peak memory of reading, ours / bare", goal: "–", measured: mebibytes(read), ratio: read.oursPeak / read.barePeak, met: null },
  { what: "Peak memory of writing, ours / bare (the table itself included)", goal: "–", measured: mebibytes(written), ratio: written.oursPeak / written.barePeak, met: null },
  slow
    ? {
        what: `Read the same file with openpyxl (read-only mode): s, openpyxl / ours`,
        goal: "ratio ≥ 10", measured: `${slow.seconds.toFixed(2)} / ${read.ours.toFixed(3)}`,
        ratio: slow.seconds / read.ours, met: slow.seconds / read.ours >= 10,
      }
    : { what: "Read the same file with openpyxl", goal: "ratio ≥ 10", measured: "openpyxl is not installed", ratio: null, met: null },
];
save("xlsx", { setup: { rows: ROWS, runs: RUNS }, rows, details: { read, written, openpyxl: slow } });
