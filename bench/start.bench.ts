import { readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureBuilt } from "@/scripts/lib/build.ts";
import { startMongo } from "@/scripts/lib/mongo/index.ts";
import { freePort } from "@/scripts/lib/ports.ts";
import { distDir, startAppServer } from "@/tests/support/app-server.ts";
import { atMost, type BenchRow } from "./support/rows.ts";

const RUNS = 5;
const SETTLE_MS = 3_000;

/** How long a start takes on an existing data folder, and what the server holds when nobody uses it. */
export default async function run(): Promise<{ name: string; rows: BenchRow[] }> {
  await ensureBuilt(distDir);
  const folder = await mkdtemp(join(tmpdir(), "vectort-bench-"));
  const mongoMs: number[] = [];
  const readyMs: number[] = [];
  const memoryMb: number[] = [];
  try {
    for (let index = 0; index < RUNS; index += 1) {
      const startedAt = performance.now();
      const mongo = await startMongo({ dataDir: folder });
      mongoMs.push(performance.now() - startedAt);
      const app = await startAppServer({ mongoUri: mongo.uri, port: await freePort() });
      readyMs.push(app.readyMs);
      await pause(SETTLE_MS);
      memoryMb.push(await residentMb(app.pid));
      await app.end();
      await mongo.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    name: "start",
    rows: [
      atMost("mongod ready", mongoMs, 2_000, "ms"),
      atMost("server ready after it", readyMs, 1_000, "ms"),
      atMost("idle memory of the server", memoryMb, 250, "MB"),
    ],
  };
}

/** Resident memory of a process in MB, from /proc (Linux). */
async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
}
