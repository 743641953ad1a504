// Part 4: how fast the demo starts, what memory it takes under load, what a first view weighs.
import { load } from "./lib/load.mjs";
import { get } from "./lib/http.mjs";
import { sqliteFolder } from "./lib/databases.mjs";
import { median, save } from "./lib/numbers.mjs";
import { number, peakMemory, serve } from "./lib/process.mjs";

const STARTS = 5;
const SECONDS = number("BENCH_SECONDS", 3);
const PATHS = ["/jember", "/jember/tujuan/1", "/jember/indikator/1.2.1"];
const VIEWS = [["home", "/jember"], ["indicator", "/jember/indikator/1.2.1"]];

/** Milliseconds to the first 200 of /readyz: with an empty folder (makes and fills the database), and again. */
async function starts() {
  const times = { first: [], again: [] };
  for (let i = 0; i < STARTS; i += 1) {
    const folder = sqliteFolder(`start_${i}`);
    for (const list of [times.first, times.again]) {
      const server = await serve(`start-${i}`, ["demo", "--data", folder]);
      list.push(server.milliseconds);
      await server.stop();
    }
  }
  return times;
}

const attribute = (tag, name) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "i").exec(tag)?.[1];

/** What a browser fetches by itself for this page, and every other host that the page or its styles name. */
function readPage(html) {
  const fetched = new Set();
  for (const [tag, name] of html.matchAll(/<(link|script|img|source|iframe|object|use|image)\b[^>]*>/gi)) {
    const relation = attribute(tag, "rel") ?? "";
    if (name.toLowerCase() === "link" && !/stylesheet|icon|manifest|preload/.test(relation)) continue;
    for (const key of ["href", "src", "data", "xlink:href"]) {
      const value = attribute(tag, key);
      // `#…` draws from the page itself.
      if (value && !value.startsWith("#") && !value.startsWith("data:")) fetched.add(value);
    }
  }
  // Names of XML vocabularies look like addresses, but nothing is ever fetched from them.
  const plain = html.replaceAll(/\sxmlns(:\w+)?="[^"]*"/g, "");
  const hosts = new Set([...plain.matchAll(/(?:https?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map((match) => match[1]));
  return { fetched: [...fetched], hosts: [...hosts].filter((host) => host !== "127.0.0.1") };
}

async function view(port, name, path) {
  const page = await get(port, path, { encoding: "br" });
  const plain = await get(port, path);
  const { fetched, hosts } = readPage(plain.body.toString("utf8"));
  const parts = [{ path, status: page.status, bytes: page.bytes }];
  const elsewhere = fetched.filter((address) => !address.startsWith("/") || address.startsWith("//"));
  for (const address of fetched.filter((address) => !elsewhere.includes(address))) {
    const part = await get(port, address, { encoding: "br" });
    parts.push({ path: address, status: part.status, bytes: part.bytes });
  }
  const broken = parts.find((part) => part.status !== 200);
  if (broken) throw new Error(`${broken.path}: status ${broken.status}`);
  return { name, parts, bytes: parts.reduce((sum, part) => sum + part.bytes, 0), hosts, elsewhere };
}

function viewRows({ name, parts, bytes, hosts, elsewhere }) {
  return [
    {
      what: `First view of ${name} over the wire with brotli, heads included (${parts.length} answers)`,
      goal: "≤ 60 kB",
      measured: `${(bytes / 1000).toFixed(1)} kB`,
      ratio: null,
      met: bytes <= 60_000,
    },
    {
      what: `Other hosts named in the HTML of ${name}`,
      goal: "none",
      measured: [...new Set([...hosts, ...elsewhere])].join(", ") || "none",
      ratio: null,
      met: hosts.length + elsewhere.length === 0,
    },
  ];
}

function startRow(what, times, goal) {
  const measured = median(times);
  return { what, goal: goal ?? "–", measured: `${Math.round(measured)} ms`, ratio: null, met: goal ? measured < 1000 : null };
}

const times = await starts();
const server = await serve("demo", ["demo"]);
try {
  const views = [];
  for (const [name, path] of VIEWS) views.push(await view(server.port, name, path));
  for (const path of PATHS) {
    for (const encoding of ["identity", "br"]) await load(server.port, path, encoding, [server.pid], SECONDS);
  }
  const peak = peakMemory(server.pid);
  const rows = [
    startRow("Start of the demo with an empty folder to the first 200 of /readyz", times.first, "< 1 s"),
    startRow("The same with the folder it left", times.again, null),
    {
      what: "Peak memory of the demo server under the load of part 1",
      goal: "≤ 100 MB",
      measured: `${(peak / 1e6).toFixed(1)} MB`,
      ratio: null,
      met: peak <= 100e6,
    },
    ...views.flatMap(viewRows),
  ];
  save("footprint", { setup: { starts: STARTS, seconds: SECONDS }, rows, details: { times, peak, views } });
} finally {
  await server.stop();
}
