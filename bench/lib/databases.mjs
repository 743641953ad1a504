// Databases of the bench: SQLite files and a scratch PostgreSQL that flushes to disk as a real one would.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { SCRATCH } from "./process.mjs";

const CLUSTER = path.join(SCRATCH, "pg");
const SCRIPT = new URL("../../scripts/scratch-postgres.sh", import.meta.url).pathname;

export const WITH_POSTGRES = process.env.BENCH_POSTGRES !== "no";
export const KINDS = WITH_POSTGRES ? ["SQLite", "PostgreSQL"] : ["SQLite"];

/** Starts the cluster; returns makers of databases by name. */
export function startPostgres() {
  const url = execFileSync(SCRIPT, ["start", CLUSTER], { encoding: "utf8" }).trim();
  makeDurable(new URL(url).port);
  const sql = (text, database = "postgres") =>
    execFileSync("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", at(database), "-c", text], { stdio: "pipe" });
  const at = (database) => url.replace(/\/postgres$/, `/${database}`);
  return {
    create(name, template = "template0") {
      sql(`create database ${name} template ${template}`);
      return at(name);
    },
    drop: (name) => sql(`drop database ${name}`),
    /** What autovacuum does by itself within minutes on a real server. */
    settle: (name) => sql("vacuum analyze", name),
    checkpoint: () => sql("checkpoint"),
    stop: () => execFileSync(SCRIPT, ["stop", CLUSTER]),
  };
}

/** The test cluster does not flush to disk; beside `synchronous = FULL` that would be an unfair advantage. */
function makeDurable(port) {
  const versions = readdirSync("/usr/lib/postgresql").sort((a, b) => Number(a) - Number(b));
  const control = `/usr/lib/postgresql/${versions.at(-1)}/bin/pg_ctl`;
  const options = [`-p ${port}`, "-c listen_addresses=127.0.0.1", `-c unix_socket_directories=${CLUSTER}`,
    "-c fsync=on", "-c full_page_writes=on", "-c synchronous_commit=on", "-c shared_buffers=128MB"].join(" ");
  const args = ["-D", `${CLUSTER}/data`, "-w", "-t", "60", "-l", `${CLUSTER}/server.log`, "-o", options, "restart"];
  const asPostgres = ["--reuid=postgres", "--regid=postgres", "--init-groups", "env", "HOME=/tmp", control, ...args];
  const [program, whole] = process.getuid() === 0 ? ["setpriv", asPostgres] : [control, args];
  execFileSync(program, whole, { cwd: "/", stdio: "ignore" });
}

/** A folder with its own SQLite file, or with a copy of another one's. */
export function sqliteFolder(name, from) {
  const folder = path.join(SCRATCH, name);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  for (const end of from ? ["", "-wal"] : []) {
    try {
      copyFileSync(path.join(from, `rembuk.sqlite${end}`), path.join(folder, `rembuk.sqlite${end}`));
    } catch (error) {
      // A closed database has no log beside it.
      if (error.code !== "ENOENT" || end === "") throw error;
    }
  }
  return folder;
}

/** How long committed to disk takes is part of the machine: its file system. */
export function fileSystem() {
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n").map((line) => line.split(" "));
  const own = mounts.filter(([, at]) => at && `${SCRATCH}/`.startsWith(at === "/" ? "/" : `${at}/`));
  return own.sort((a, b) => b[1].length - a[1].length)[0]?.[2] ?? "?";
}
