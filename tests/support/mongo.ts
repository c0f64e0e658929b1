import { mkdtemp, readdir, rm, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startMongo } from "@/scripts/lib/mongo";
import { runningMongod } from "@/scripts/lib/mongo/state";

declare module "vitest" {
  interface ProvidedContext {
    mongoUri: string;
  }
}

/** One mongod for a test run, on a temporary folder that goes with it. Each file takes a database of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await makeFolder();
  const mongo = await startMongo({ dataDir });
  project.provide("mongoUri", mongo.uri);
  return async () => {
    await mongo.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

const FOLDER = "vectort-test-";
const MEMORY = "/dev/shm";
const NEEDED_BYTES = 4e9;
/** By then a run has its mongod; a folder without one was left by a run that was killed. */
const BEGUN_MS = 5 * 60 * 1_000;

/**
 * A folder in memory where there is one with room: no test needs the data after a power cut, and every write waits for
 * the disk otherwise.
 */
async function makeFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  if (bavail * bsize < NEEDED_BYTES) return mkdtemp(join(tmpdir(), FOLDER));
  const left = (await readdir(MEMORY)).filter((name) => name.startsWith(FOLDER)).map((name) => join(MEMORY, name));
  for (const folder of left) {
    const isNew = (await stat(folder)).mtimeMs > Date.now() - BEGUN_MS;
    if (!isNew && (await runningMongod(folder)) === null) await rm(folder, { recursive: true, force: true });
  }
  return mkdtemp(join(MEMORY, FOLDER));
}
