import { spawn, type ChildProcess } from "node:child_process";
import { readdir, readFile, rename, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { diskFull, Failure } from "../failure.ts";
import { mongoPaths } from "./state.ts";

/** Past this size the log is put aside as mongod.log.1 at the next start. */
const maxLogBytes = 10_000_000;

/**
 * A process that is killed leaves its transaction open, and what it wrote locked; MongoDB's own 60 s are too long for a
 * balance that nobody can spend from. Our transactions take milliseconds.
 */
const transactionSeconds = 10;

/** Starts mongod on the folder, bound to 127.0.0.1, detached so that Ctrl-C reaches only the process that orders the stop. */
export async function spawnMongod(
  binary: string,
  dataDir: string,
  port: number,
  replicaSet = true,
): Promise<ChildProcess> {
  const { db, log, pid } = mongoPaths(dataDir);
  const logged = await stat(log).catch(() => null);
  if (logged && logged.size > maxLogBytes) await rename(log, `${log}.1`);
  const set = replicaSet ? ["--replSet", "vectort", "--oplogSize", "990"] : [];
  const flags = ["--bind_ip", "127.0.0.1", "--port", String(port), "--dbpath", db];
  const files = ["--logpath", log, "--logappend", "--pidfilepath", pid, "--quiet"];
  const sizes = ["--wiredTigerCacheSizeGB", "0.25"];
  const parameters = [
    "diagnosticDataCollectionEnabled=false",
    "shutdownTimeoutMillisForSignaledShutdown=0",
    `transactionLifetimeLimitSeconds=${transactionSeconds}`,
  ];
  const tuning = parameters.flatMap((parameter) => ["--setParameter", parameter]);
  const socket = process.platform === "win32" ? [] : ["--nounixsocket"];
  const child = spawn(binary, [...set, ...flags, ...files, ...sizes, ...socket, ...tuning], {
    stdio: "ignore",
    detached: true,
  });
  guard(child);
  return child;
}

/**
 * A tiny shell that reads a pipe of ours: when we die, however we die, the pipe closes and it stops mongod.
 * It goes away with mongod. (Windows has no such shell; there the next start stops what was left.)
 */
function guard(mongod: ChildProcess): void {
  if (process.platform === "win32" || mongod.pid === undefined) return;
  const script = `cat >/dev/null; kill -TERM ${mongod.pid} 2>/dev/null`;
  const shell = spawn("/bin/sh", ["-c", script], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  shell.on("error", () => {});
  shell.unref();
  mongod.on("exit", () => {
    if (shell.pid !== undefined) killGroup(shell.pid);
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

/** Stops a mongod by id: asks, waits up to 15 s, then kills. Its journal makes even the kill safe. */
export async function stopPid(pid: number): Promise<void> {
  if (!signal(pid, "SIGTERM")) return;
  for (const deadline = Date.now() + 15_000; Date.now() < deadline;) {
    if (!(await isAlive(pid))) return;
    await pause(20);
  }
  signal(pid, "SIGKILL");
  while (await isAlive(pid)) await pause(20);
}

/**
 * Whether a process lives. One that has ended but was not reaped (common in containers) does not count, unless some of
 * its threads still run and hold its files and ports.
 */
export async function isAlive(pid: number): Promise<boolean> {
  if (!signal(pid, 0)) return false;
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  if (!/\) [ZX] /.test(status)) return true;
  return (await readdir(`/proc/${pid}/task`).catch(() => [])).length > 1;
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Why mongod ended, read from the end of its log. */
export async function exitReason(dataDir: string, code: number | null): Promise<Failure> {
  const { log } = mongoPaths(dataDir);
  const tail = (await readFile(log, "utf8").catch(() => "")).slice(-20_000);
  if (/no space left on device/i.test(tail)) return diskFull("MongoDB started");
  if (/Address already in use/i.test(tail)) return new PortInUse("The database's port is in use.");
  if (/Unable to lock the lock file|DBPathInUse/.test(tail)) {
    return new Failure(`Another MongoDB is using ${dataDir}: stop it, or set DATA_DIR to another folder.`);
  }
  return new Failure(`MongoDB ended while starting (code ${code ?? "none"}); its log is ${log}.`);
}

/** Another program took the port between our look and mongod's start. */
export class PortInUse extends Failure {}
