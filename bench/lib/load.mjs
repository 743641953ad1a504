// wrk against one of our addresses, with the processor time the server spent on it.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { cpuSeconds } from "./process.mjs";

const execute = promisify(execFile);

/** Keeps 64 connections busy; returns { requests, perSecond, cpu }. Any answer other than 2xx is an error. */
export async function load(port, path, encoding, pids, seconds) {
  const before = cpuSeconds(pids);
  const { stdout } = await execute("wrk", [
    "-t2", "-c64", `-d${seconds}s`, "-H", `Accept-Encoding: ${encoding}`, `http://127.0.0.1:${port}${path}`,
  ]);
  const cpu = cpuSeconds(pids) - before;
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  if (!requests || !perSecond || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`${path}: ${stdout}`);
  return { requests, perSecond, cpu };
}
