// Processes of the bench: started, known by id to run.sh, measured through /proc, ended by id.
import { execFileSync, spawn } from "node:child_process";
import { openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { get } from "./http.mjs";

export const BINARY = setting("BENCH_BINARY");
export const SCRATCH = setting("BENCH_SCRATCH");
const TICKS = Number(execFileSync("getconf", ["CLK_TCK"]));

function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: start the parts through bench/run.sh`);
  return value;
}

/** A whole number above zero from the environment. */
export function number(name, fallback) {
  const value = Number(process.env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} must be a whole number above zero`);
  return value;
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a program in the background; its output goes to `{scratch}/{name}.log`. */
export function start(name, program, args) {
  const log = path.join(SCRATCH, `${name}.log`);
  const out = openSync(log, "a");
  const child = spawn(program, args, { stdio: ["ignore", out, out], cwd: SCRATCH });
  const mark = path.join(SCRATCH, "pids", String(child.pid));
  writeFileSync(mark, name);
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      rmSync(mark, { force: true });
      resolve({ code, signal });
    });
  });
  ended.catch(() => {});
  const tail = () => readFileSync(log, "utf8").slice(-2000);
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(late);
  };
  return { pid: child.pid, ended, stop, tail, hasEnded: () => child.exitCode !== null || child.signalCode !== null };
}

/** Runs a program to its end; returns seconds, peak memory in bytes and what it printed. Fails on any exit code but 0. */
export async function run(name, program, args) {
  const begun = process.hrtime.bigint();
  const child = start(name, program, args);
  let peak = 0;
  // The peak only grows, so the last look before the end is at most a few milliseconds behind it.
  const look = setInterval(() => { peak = Math.max(peak, peakMemory(child.pid)); }, 4);
  const { code, signal } = await child.ended;
  clearInterval(look);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (code !== 0) throw new Error(`${name} ended with ${code ?? signal}:\n${child.tail()}`);
  return { seconds, peak, printed: child.tail() };
}

/** VmHWM in bytes; 0 once the process has ended. */
export function peakMemory(pid) {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return found ? Number(found[1]) * 1024 : 0;
  } catch {
    return 0;
  }
}

/** A process and its direct children (nginx's master and its workers). */
export function family(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return [pid, ...(children ? children.split(/\s+/).map(Number) : [])];
}

/** User and system seconds that these processes have used so far, all threads together. */
export function cpuSeconds(pids) {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces: fields are counted after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS;
  }, 0);
}

/** Starts our server and waits until it is ready. `args` stand before --listen. */
export async function serve(name, args) {
  const port = await freePort();
  const begun = process.hrtime.bigint();
  const server = start(name, BINARY, [...args, "--listen", `127.0.0.1:${port}`]);
  while (!(await isReady(port))) {
    if (server.hasEnded()) throw new Error(`${name} did not start:\n${server.tail()}`);
    if (Number(process.hrtime.bigint() - begun) > 60e9) throw new Error(`${name} is not ready after a minute`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
  return { ...server, port, milliseconds };
}

async function isReady(port) {
  try {
    return (await get(port, "/readyz")).status === 200;
  } catch (error) {
    if (error.code === "ECONNREFUSED" || error.code === "ECONNRESET") return false;
    throw error;
  }
}
