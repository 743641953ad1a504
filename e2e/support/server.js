/** Starts the built binary with demo data on a free port before all journeys, and stops it after them. */
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process, { env } from "node:process";
import { setTimeout as pause } from "node:timers/promises";

const HERE = join(import.meta.dirname, "..");
const PATIENCE_MS = 60_000;
const TRIES = 3;

export default async function start() {
  const target = env.CARGO_TARGET_DIR ? resolve(HERE, "..", env.CARGO_TARGET_DIR) : join(HERE, "../target");
  const binary = join(target, "debug/rembuk");
  if (!existsSync(binary)) throw new Error(`${binary} is missing: run "cargo build -p rembuk" first`);
  for (let attempt = 1; ; attempt += 1) {
    const origin = `http://127.0.0.1:${await freePort()}`;
    const data = mkdtempSync(join(tmpdir(), "rembuk-e2e-"));
    const server = run(binary, origin, data);
    const end = async () => {
      await stop(server);
      rmSync(data, { recursive: true, force: true });
    };
    if (await isReady(origin, server)) {
      Object.assign(env, { REMBUK_E2E_ORIGIN: origin, REMBUK_E2E_BINARY: binary, REMBUK_E2E_DATA: data });
      return end;
    }
    await end();
    // Between finding a port and listening on it, another program may have taken it.
    if (attempt === TRIES) throw new Error("The server did not start; see e2e/out/server.log");
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

function run(binary, origin, data) {
  mkdirSync(join(HERE, "out"), { recursive: true });
  const log = createWriteStream(join(HERE, "out/server.log"), { flags: "a" });
  const variables = Object.entries(env).filter(([name]) => !name.startsWith("REMBUK_"));
  const server = spawn(binary, ["demo", "--data", data, "--listen", new URL(origin).host, "--public-url", origin], {
    env: Object.fromEntries(variables),
    stdio: ["ignore", "pipe", "pipe"],
  });
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });
  process.once("exit", () => server.kill());
  return server;
}

async function isReady(origin, server) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && server.exitCode === null; await pause(100)) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok && server.exitCode === null) return true;
  }
  return false;
}

async function stop(server) {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGTERM");
  const inTime = await Promise.race([ended.then(() => true), pause(10_000, false, { ref: false })]);
  if (!inTime) server.kill("SIGKILL");
}
