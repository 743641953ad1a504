// Made-up figures in the shape that `rembuk import indicator-values` reads.
import { once } from "node:events";
import { createWriteStream } from "node:fs";

// How many numbered targets each of the first sixteen goals has: every code below stands in the list of targets.
const TARGETS = [5, 5, 9, 7, 6, 6, 3, 8, 5, 7, 7, 8, 3, 7, 9, 10];
const SEXES = ["perempuan", "laki-laki"];
const AGES = ["0-4", "5-14", "15-24", "25-34", "35-44", "45-54", "55-64", "65+"];
const HOMES = ["kota", "desa"];
const QUINTILES = ["1", "2", "3", "4", "5"];
const FIRST_YEAR = 2015;
const YEARS = 10;

export const COLUMNS = ["kode", "nama", "satuan", "arah_baik", "tahun", "nilai", "sumber", "metode", "rujukan",
  "kelompok_jenis_kelamin", "kelompok_umur", "tempat_tinggal", "kuintil"];
/** What makes a figure the same figure. */
export const NATURAL_KEY = COLUMNS.filter((name) => !["arah_baik", "nilai", "rujukan"].includes(name));
const GROUPS = SEXES.length * AGES.length * HOMES.length * QUINTILES.length;
const CODES = [1, 2, 3].flatMap((turn) =>
  TARGETS.flatMap((count, goal) => Array.from({ length: count }, (_, i) => `${goal + 1}.${i + 1}.${turn}`)));
export const MOST_ROWS = CODES.length * GROUPS * YEARS;

function row(index) {
  const digits = [];
  let rest = index;
  for (const base of [YEARS, SEXES.length, AGES.length, HOMES.length, QUINTILES.length]) {
    digits.push(rest % base);
    rest = Math.floor(rest / base);
  }
  const [year, sex, age, home, quintile] = digits;
  const code = CODES[rest];
  const value = `${10 + (index * 7919) % 80}.${(index * 31) % 10}`;
  return [code, `Indikator uji ${code}`, "%", "naik", FIRST_YEAR + year, value, "Uji beban", "acak", "bench",
    SEXES[sex], AGES[age], HOMES[home], QUINTILES[quintile]].join(",");
}

/** Writes `count` rows, no two about the same figure. */
export async function writeValues(file, count) {
  if (count > MOST_ROWS) throw new Error(`at most ${MOST_ROWS} different rows can be made up`);
  const out = createWriteStream(file);
  out.write(`${COLUMNS.join(",")}\n`);
  for (let index = 0; index < count; index += 1) {
    if (!out.write(`${row(index)}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}
