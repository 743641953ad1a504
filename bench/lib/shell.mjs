// One sqlite3 or psql that stays open: a question costs what the database needs, not the start of a program.
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SCRATCH } from "./process.mjs";

// Said in two halves: an interactive sqlite3 repeats what it is asked.
const [BEGINS, ENDS] = ["-- end of ", "the answer --"];
const END = BEGINS + ENDS;

/** `ask(sql)` resolves to { milliseconds, rows }; rows are lines of text. One question at a time. */
function shell(name, program, args) {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"], cwd: SCRATCH });
  const mark = path.join(SCRATCH, "pids", String(child.pid));
  writeFileSync(mark, name);
  let chunks = [];
  let waiting = null;
  let question = "";
  let complaint = "";
  const settle = (how, value) => {
    const asked = waiting;
    waiting = null;
    asked?.[how](value);
  };
  child.once("error", (error) => settle("reject", error));
  const ended = new Promise((resolve) => child.once("exit", resolve)).then(() => {
    rmSync(mark, { force: true });
    settle("reject", new Error(`${name} ended: ${complaint}`));
  });
  child.stderr.on("data", (chunk) => { complaint += chunk; });
  child.stdout.on("data", (chunk) => {
    chunks.push(chunk);
    // Whole answers are short beside the memory there is; only the end is looked at each time.
    if (!chunk.subarray(-64).includes(END)) return;
    const [text, at] = [Buffer.concat(chunks).toString("utf8"), process.hrtime.bigint()];
    chunks = [];
    // A complaint comes by another pipe: it has been written before the end, but may be read after it.
    setImmediate(() => {
      if (complaint) return settle("reject", new Error(`${name}: ${complaint}`));
      settle("resolve", { at, rows: text.split("\n").filter((line) => line !== "" && line !== question && !line.includes(BEGINS)) });
    });
  });
  return {
    async ask(sql) {
      const begun = process.hrtime.bigint();
      complaint = "";
      question = `${sql};`;
      const { at, rows } = await new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        child.stdin.write(`${question}\nselect '${BEGINS}' || '${ENDS}';\n`);
      });
      return { milliseconds: Number(at - begun) / 1e6, rows };
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

// Only an interactive sqlite3 empties its output after each answer.
export const sqlite3 = (folder) =>
  shell("sqlite3", "sqlite3", ["-readonly", "-interactive", "-list", "-cmd", '.prompt "" ""', path.join(folder, "rembuk.sqlite")]);

export const psql = (url) => shell("psql", "psql", ["-X", "-q", "-A", "-t", "-d", url]);
