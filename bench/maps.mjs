// Part 6: a map of a region's districts drawn in the program, beside what no program can avoid for the same picture.
import { save } from "./lib/numbers.mjs";
import { number, run } from "./lib/process.mjs";
import { notAtHand, shared } from "./lib/shared.mjs";

const RUNS = number("BENCH_MAP_RUNS", 500);
const FILE = "jember/districts.geojson";
const WHAT = "Map of the 31 districts of Jember drawn from the stored boundaries: median ms, draw / brotli of the same SVG";

async function measured(file) {
  const program = process.env.BENCH_MAP_BINARY;
  if (!program) throw new Error("BENCH_MAP_BINARY is missing: start the parts through bench/run.sh");
  const { printed } = await run("draw-map", program, [file, String(RUNS)]);
  return JSON.parse(printed);
}

function rowsOf(found) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    {
      what: WHAT,
      goal: "< 5 ms",
      measured: `${found.draw.toFixed(3)} / ${found.pack.toFixed(3)}`,
      ratio: found.draw / found.pack,
      met: found.draw < 5,
    },
    {
      what: "The same with reading the boundaries as they are stored: median ms, read and draw / brotli of the same SVG",
      goal: "< 5 ms",
      measured: `${found.read_and_draw.toFixed(3)} / ${found.pack.toFixed(3)}`,
      ratio: found.read_and_draw / found.pack,
      met: found.read_and_draw < 5,
    },
    {
      what: `Copying the ${kilobytes(found.svg)} of that SVG in memory: median ms`,
      goal: "–",
      measured: found.copy.toFixed(4),
      ratio: null,
      met: null,
    },
    {
      what: "Size of that map in brotli",
      goal: "≤ 25 kB",
      measured: kilobytes(found.brotli),
      ratio: null,
      met: found.brotli <= 25_000,
    },
  ];
}

const file = shared(FILE);
const found = file ? await measured(file) : null;
save("maps", { setup: { runs: RUNS, file: FILE }, rows: found ? rowsOf(found) : [notAtHand(WHAT, FILE)], details: found });
