// Part: what pages of the desk cost for somebody who is signed in, with one region and with all 514 in one database.
import { execFileSync } from "node:child_process";
import http from "node:http";
import { KINDS, startPostgres, WITH_POSTGRES } from "./lib/databases.mjs";
import { median, quantile, save } from "./lib/numbers.mjs";
import { BINARY, number } from "./lib/process.mjs";
import { close, shown, slugOf, world } from "./lib/worlds.mjs";

const REGIONS = number("BENCH_REGIONS", 514);
// Few figures a region: what is asked is whether other regions cost anything.
const INDICATORS = number("BENCH_DESK_INDICATORS", 60);
const YEARS = number("BENCH_DESK_YEARS", 3);
const REQUESTS = number("BENCH_DESK_REQUESTS", 100);
const WARM_UP = number("BENCH_DESK_WARM_UP", 20);
const CONTACT = "sekretariat@rembuk.example";
const PASSWORD = "padi di sawah tua";
const PAGES = [
  ["tasks", () => "/tugas"],
  ["desk", (slug) => `/${slug}/kelola`],
  ["figures", (slug) => `/${slug}/kelola/angka`],
  ["table of indicators", (slug) => `/${slug}/kelola/data/indikator`],
  ["people", (slug) => `/${slug}/kelola/orang`],
];

/** One request with a session, over the world's connection. */
function ask({ server, agent, cookie }, method, path, body = "") {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: cookie ?? "",
      "sec-fetch-site": "same-origin",
      ...(body ? { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) } : {}),
    };
    const request = http.request({ host: "127.0.0.1", port: server.port, method, path, headers, agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk) => { bytes += chunk.length; });
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, bytes }));
    });
    request.setTimeout(60_000, () => request.destroy(new Error(`${path}: no answer within a minute`)));
    request.on("error", reject);
    request.end(body);
  });
}

/** A world with somebody of the secretariat of its region, signed in. */
async function made(kind, regions, postgres) {
  const size = { regions, indicators: INDICATORS, years: YEARS };
  const slug = slugOf(Math.ceil(regions / 2));
  const one = await world(kind, regions === 1 ? "desk_one" : "desk_many", [size], slug, postgres);
  const place = ["--data", one.folder, ...(one.url ? ["--database", one.url] : [])];
  const add = ["user", "add", "--name", "Sekretariat", "--contact", CONTACT, "--role", "secretariat", "--region", slug];
  execFileSync(BINARY, [...add, "--password-stdin", ...place], { input: `${PASSWORD}\n`, stdio: ["pipe", "ignore", "inherit"] });
  const body = new URLSearchParams({ kontak: CONTACT, sandi: PASSWORD }).toString();
  const answer = await ask(one, "POST", "/masuk", body);
  const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0];
  if (answer.status !== 303 || !cookie) throw new Error(`signing in: status ${answer.status}`);
  return { ...one, cookie };
}

/** Milliseconds that a page takes. */
async function timed(one, path) {
  const begun = process.hrtime.bigint();
  const { status, bytes } = await ask(one, "GET", path);
  if (status !== 200) throw new Error(`${path}: status ${status}`);
  one.bytes = bytes;
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

async function measure(path, worlds) {
  const times = worlds.map(() => []);
  for (let i = 0; i < WARM_UP + REQUESTS; i += 1) {
    // By turns, so that whatever slows the machine slows both.
    for (const at of i % 2 ? [1, 0] : [0, 1]) {
      const taken = await timed(worlds[at], path(worlds[at].slug));
      if (i >= WARM_UP) times[at].push(taken);
    }
  }
  const [one, many] = times.map((list, at) => ({ median: median(list), p99: quantile(list, 0.99), bytes: worlds[at].bytes }));
  return { one, many, ratio: many.median / one.median };
}

const postgres = WITH_POSTGRES ? startPostgres() : null;
const details = [];
try {
  for (const kind of KINDS) {
    const worlds = [];
    try {
      for (const regions of [1, REGIONS]) worlds.push(await made(kind, regions, postgres));
      for (const [name, path] of PAGES) {
        const found = await measure(path, worlds);
        console.log(`${kind}, ${name}: ${shown(found.many)} / ${shown(found.one)} = ${found.ratio.toFixed(2)}`);
        details.push({ kind, name, ...found });
      }
    } finally {
      await close(worlds);
    }
  }
} finally {
  postgres?.stop();
}
const rows = details.map(({ kind, name, one, many, ratio }) => ({
  what: `${kind}, signed in, ${name}: median ms, ${REGIONS} regions / 1 region`,
  goal: "ratio ≤ 1.5",
  measured: `${shown(many)} / ${shown(one)}`,
  ratio,
  met: ratio <= 1.5,
}));
const setup = { regions: REGIONS, indicators: INDICATORS, years: YEARS, requests: REQUESTS, warmUp: WARM_UP };
save("desk", { setup, rows, details });
