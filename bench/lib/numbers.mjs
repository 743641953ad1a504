// Sums over measurements, and where the results go.
import { mkdirSync, writeFileSync } from "node:fs";

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Nearest rank: the smallest value that `part` (0 to 1) of all values do not exceed. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

/** `results` is what report.mjs reads; each goal is { goal, measured, ratio, met }, where met may be null (no goal). */
export function save(part, results) {
  const folder = new URL("../out/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const whole = { part, date: process.env.BENCH_DATE, ...results };
  writeFileSync(new URL(`${part}.json`, folder), `${JSON.stringify(whole, null, 2)}\n`);
  for (const row of whole.rows) {
    const verdict = row.met === null ? "" : row.met ? "  met" : "  NOT met";
    console.log(`${row.what}: ${row.measured}${row.ratio === null ? "" : `  ratio ${row.ratio.toFixed(2)}`}${verdict}`);
  }
}
