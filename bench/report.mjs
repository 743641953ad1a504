// Writes the page of results from bench/out/*.json: machine, commands, goals, measured, verdicts.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";

const PARTS = [
  ["pages", "Halaman yang tidak berubah / unchanged pages",
    "nginx serves the same bytes with the same headers from files (sendfile, `brotli_static`, no access log), one worker " +
    "per core. `Date`, `Server` and `Connection` are left out of the comparison. wrk runs on the same machine with 64 " +
    "connections; the two servers are asked by turns; medians."],
  ["queries", "Halaman tanpa simpanan / pages without the page cache",
    "Each page is built anew from the database, uncompressed, over one kept-open connection, after a warm-up. The two " +
    "databases are asked by turns; the region asked for lies in the middle of the many."],
  ["desk", "Meja kerja / the desk",
    "Pages for somebody of a region's secretariat who is signed in, over one kept-open connection, after a warm-up: session, " +
    "roles, unread messages and tasks are read with each. Nothing of them is kept anywhere. The two databases are asked by " +
    "turns; the region lies in the middle of the many."],
  ["programmes", "Sejuta program / a million programmes",
    "The list of programmes with its sum and its filters, built anew from the database, over one kept-open connection, " +
    "after a warm-up. Alone and among many, the region asked for has as many programmes; it lies in the middle of the " +
    "many. The two databases are asked by turns. Every programme has one to five years, up to three places and up to " +
    "three links to indicators."],
  ["search", "Pencarian / search",
    "The page of finds, built anew from the database, over one kept-open connection, after a warm-up; a question typed wrong " +
    "includes finding the right spelling. The peer is the bare full-text query of the same words in the same database, asked " +
    "through a kept-open `sqlite3` or `psql`. All are asked by turns."],
  ["import", "Memasukkan angka / import of figures",
    "The peer is `sqlite3 .import` of the same file into a table with the file's columns and a unique index over what " +
    "makes a figure the same figure (WAL, `synchronous = FULL`), for both databases. It checks nothing else: the ratio is " +
    "the price of checking, versions and the public record. PostgreSQL runs with `fsync` on. Start of each program " +
    "included; memory is that of `rembuk`, not of the PostgreSQL server."],
  ["plan-import", "Memasukkan program dan nomenklatur / import of programmes and nomenclature",
    "Jember's open budget of 2021 and the national nomenclature of 2027. The peer is `sqlite3 .import` of the same file " +
    "into a table with the file's columns and an index over the code (WAL, `synchronous = FULL`), for both databases. It " +
    "checks nothing else. Start of each program included."],
  ["xlsx", "Buku kerja / workbooks",
    "A matrix as an agency sends it. Reading counts every part of the archive before it is opened, finds heads, tells kinds of cells apart and parses numbers; the peer only walks the cells. Both programs are asked by turns, each run a process of its own."],
  ["maps", "Peta / maps",
    "Jember's real boundaries, stored once at their import, and invented figures in five shades, drawn in one process. " +
    "Brotli with the settings of the page cache (quality 7) and a copy in memory stand beside it, taken by turns: what any " +
    "program pays for a picture of this size."],
  ["footprint", "Kaki / footprint",
    "The demo server with its two regions. A first view is the page with everything a browser fetches for it."],
];

function read(part) {
  const file = new URL(`out/${part}.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function version(program, args, pattern) {
  try {
    return pattern.exec(execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }))?.[0] ?? "?";
  } catch {
    return "–";
  }
}

function machine() {
  const cpus = os.cpus();
  const rows = [
    ["CPU", `${cpus[0]?.model.trim() ?? "?"}, ${cpus.length} cores`],
    ["Memory", `${(os.totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ["Kernel", `${os.type()} ${os.release()}`],
    ["Date", process.env.BENCH_DATE ?? "?"],
    ["nginx", (/nginx\/\S+/.exec(nginxVersion()) ?? ["–"])[0]],
    ["SQLite (peer)", version("sqlite3", ["--version"], /^\S+/)],
    ["PostgreSQL", version("psql", ["--version"], /\d+\.\d+/)],
    ["Node", process.version],
  ];
  return rows.map(([name, value]) => `| ${name} | ${value} |`).join("\n");
}

/** nginx prints its version as an error. */
function nginxVersion() {
  try {
    return execFileSync("sh", ["-c", "PATH=$PATH:/usr/sbin nginx -v 2>&1"], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function verdict(met) {
  if (met === null) return "–";
  return met ? "tercapai / met" : "**belum / not met**";
}

function section([part, title, how]) {
  const results = read(part);
  const head = `## ${title}\n\n${how}\n\nPerintah / command: \`bench/run.sh ${part}\``;
  if (!results) return `${head}\n\nBelum diukur. / Not measured yet.\n`;
  const settings = Object.entries(results.setup).map(([name, value]) => `${name} ${value}`).join(", ");
  const rows = results.rows.map(({ what, goal, measured, ratio, met }) =>
    `| ${what} | ${goal} | ${measured} | ${ratio === null ? "–" : ratio.toFixed(2)} | ${verdict(met)} |`);
  return `${head} (${results.date}; ${settings})

| Yang diukur / what | Tujuan / goal | Terukur / measured | Rasio / ratio | Hasil / verdict |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

const text = `# Kinerja / performance

Halaman ini ditulis oleh \`make bench\`; jangan disunting dengan tangan. Angka mutlak bergantung pada mesin, jadi yang
dinilai adalah rasio terhadap pembanding yang diukur bersamaan. Tujuan yang belum tercapai tetap ditampilkan.

This page is written by \`make bench\`; do not edit it by hand. Absolute figures depend on the machine, so what counts is
the ratio to a peer measured in the same run. Goals that were missed stay visible.

## Mesin / machine

| | |
|---|---|
${machine()}

${PARTS.map(section).join("\n")}`;
const target = process.argv[2] ?? "docs/performance.md";
writeFileSync(target, text);
console.log(`Hasil ditulis ke / results written to ${target}`);
