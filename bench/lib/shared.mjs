// Real data that are too large for the repository; parts that need them say so where they are missing.
import { existsSync } from "node:fs";
import path from "node:path";

const FOLDER = process.env.BENCH_SHARED_DATA ?? new URL("../../../shared/data", import.meta.url).pathname;

/** The path of a shared file, or null. */
export function shared(file) {
  const whole = path.join(FOLDER, file);
  return existsSync(whole) ? whole : null;
}

/** The row of a measurement that could not be made here. */
export function notAtHand(what, file) {
  return { what, goal: "–", measured: `not measured: ${file} is not at hand`, ratio: null, met: null };
}
