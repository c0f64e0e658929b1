import { run } from "../lib/run.ts";
import { isAlive } from "../lib/mongo/process.ts";

/** The process ids of npm (and the shell it uses) above us, when npm started us; empty otherwise. */
async function npmAncestors(): Promise<number[]> {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return [];
  const found: number[] = [];
  let pid = process.ppid;
  for (let level = 0; level < 4 && pid > 1; level += 1) {
    const { output } = await run("ps", ["-o", "ppid=,args=", "-p", String(pid)]);
    const match = /^\s*(\d+)\s+(.*)/.exec(output);
    if (!match) return [];
    found.push(pid);
    if (/\bnpm\b/.test(match[2] ?? "")) return found;
    pid = Number(match[1]);
  }
  return [];
}

/** Calls `onGone` once when npm above us has been killed (a kill -9 reaches npm alone, and would leave us behind). */
export async function watchNpm(onGone: () => void): Promise<void> {
  const pids = await npmAncestors();
  if (pids.length === 0) return;
  const timer = setInterval(async () => {
    const alive = await Promise.all(pids.map(isAlive));
    if (alive.every(Boolean)) return;
    clearInterval(timer);
    onGone();
  }, 1000);
  timer.unref();
}
