// Part 1: unchanged public pages, ours beside nginx serving the same bytes with the same headers.
import { load } from "./lib/load.mjs";
import { get } from "./lib/http.mjs";
import { serveByNginx } from "./lib/nginx.mjs";
import { median, save } from "./lib/numbers.mjs";
import { family, number, peakMemory, serve } from "./lib/process.mjs";

const PATHS = ["/jember", "/jember/tujuan/1", "/jember/indikator/1.2.1"];
const ENCODINGS = ["identity", "br"];
// Each server writes these in its own way; nginx cannot leave out `connection: keep-alive`.
const APART = ["date", "server", "connection", "keep-alive"];
const SECONDS = number("BENCH_SECONDS", 3);
const RUNS = number("BENCH_RUNS", 7);

/** Our answers once they are in the page cache. */
async function stored(port) {
  const pages = [];
  for (const path of PATHS) {
    for (const encoding of ENCODINGS) {
      await get(port, path, { encoding });
      const response = await get(port, path, { encoding });
      if (response.status !== 200) throw new Error(`${path}: status ${response.status}`);
      if (response.headers["x-request-id"]) throw new Error(`${path}: was not taken from the page cache`);
      if ((response.headers["content-encoding"] ?? "identity") !== encoding) throw new Error(`${path}: not ${encoding}`);
      pages.push({ path, encoding, response });
    }
  }
  return pages;
}

function compared(headers) {
  const own = Object.entries(headers).filter(([name]) => !APART.includes(name));
  return JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : 1)), null, 1);
}

async function verify(pages, nginx) {
  for (const { path, encoding, response } of pages) {
    const theirs = await get(nginx.ports[encoding], path, { encoding });
    if (theirs.status !== 200) throw new Error(`nginx, ${path}: status ${theirs.status}`);
    if (!theirs.body.equals(response.body)) throw new Error(`${path} (${encoding}): bodies differ`);
    const [a, b] = [compared(response.headers), compared(theirs.headers)];
    if (a !== b) throw new Error(`${path} (${encoding}): headers differ\nours ${a}\nnginx ${b}`);
  }
}

async function measure(page, ours, nginx) {
  const servers = [
    { name: "ours", port: ours.port, pids: [ours.pid], runs: [] },
    { name: "nginx", port: nginx.ports[page.encoding], pids: family(nginx.pid), runs: [] },
  ];
  for (let run = 0; run < RUNS; run += 1) {
    // Whoever goes first changes by turns: a machine that slows down must not favour one of them.
    for (const server of run % 2 ? [...servers].reverse() : servers) {
      server.runs.push(await load(server.port, page.path, page.encoding, server.pids, SECONDS));
    }
  }
  const [o, n] = servers.map(({ runs }) => ({
    perSecond: median(runs.map((run) => run.perSecond)),
    cpu: runs.reduce((sum, run) => sum + run.cpu, 0),
    requests: runs.reduce((sum, run) => sum + run.requests, 0),
    runs,
  }));
  const ratio = o.perSecond / n.perSecond;
  console.log(`${page.path} ${page.encoding}: ${Math.round(o.perSecond)} / ${Math.round(n.perSecond)} = ${ratio.toFixed(2)}`);
  return { path: page.path, encoding: page.encoding, bytes: page.response.body.length, ours: o, nginx: n, ratio };
}

function rowsOf(details) {
  const rows = details.map(({ path, encoding, ours, nginx, ratio }) => ({
    what: `${path}, ${encoding === "br" ? "brotli" : "plain"}: requests/s, ours / nginx`,
    goal: "ratio ≥ 0.8 (aim 1.0)",
    measured: `${Math.round(ours.perSecond)} / ${Math.round(nginx.perSecond)}`,
    ratio,
    met: ratio >= 0.8,
  }));
  const cost = (name, list) => {
    const sum = (field) => list.reduce((total, detail) => total + detail[name][field], 0);
    return (sum("cpu") / sum("requests")) * 100_000;
  };
  for (const encoding of ENCODINGS) {
    const list = details.filter((detail) => detail.encoding === encoding);
    const [ours, nginx] = [cost("ours", list), cost("nginx", list)];
    rows.push({
      what: `${encoding === "br" ? "brotli" : "plain"}: server CPU seconds per 100,000 requests, ours / nginx`,
      goal: "ratio ≤ 1.5",
      measured: `${ours.toFixed(2)} / ${nginx.toFixed(2)}`,
      ratio: ours / nginx,
      met: ours / nginx <= 1.5,
    });
  }
  return rows;
}

const ours = await serve("demo", ["demo"]);
let nginx;
try {
  const pages = await stored(ours.port);
  nginx = await serveByNginx(pages);
  await verify(pages, nginx);
  const details = [];
  for (const page of pages) details.push(await measure(page, ours, nginx));
  const setup = { seconds: SECONDS, runs: RUNS, openFileCache: process.env.BENCH_OPEN_FILE_CACHE === "yes" };
  save("pages", { setup, rows: rowsOf(details), details, peakMemory: peakMemory(ours.pid) });
} finally {
  await nginx?.stop();
  await ours.stop();
}
