import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { Sentence } from "./sentence.mjs";

/**
 * Takes a lock file that holds our process id and start. Throws a Sentence when its holder lives; a lock left by a
 * process that is gone is taken over. Returns `{ release, tookOver }`; it is also released when the process exits.
 */
export function takeLock(file, sentence) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  for (let tookOver = false; ; tookOver = true) {
    if (create(file, mine)) {
      const release = () => read(file) === mine && rmSync(file, { force: true });
      process.once("exit", release);
      return { release, tookOver };
    }
    const found = read(file);
    if (lives(found)) throw new Sentence(sentence);
    moveAside(file, found);
  }
}

function create(file, content) {
  try {
    const descriptor = openSync(file, "wx", 0o600);
    writeSync(descriptor, content);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Removes the stale lock we looked at; if somebody renewed it in between, theirs is put back. */
function moveAside(file, stale) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) === stale) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function lives(content) {
  try {
    const { pid, started } = JSON.parse(content);
    process.kill(pid, 0);
    return startOf(pid) === started;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** When a process began, in the kernel's ticks, so that a reused id is told apart; null where there is no /proc. */
function startOf(pid) {
  const status = read(`/proc/${pid}/stat`);
  const fields = status?.slice(status.lastIndexOf(")") + 2).split(" ");
  return fields ? (fields[0] === "Z" ? "ended" : fields[19]) : null;
}
