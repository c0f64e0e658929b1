import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startMongo } from "@/scripts/lib/mongo";

declare module "vitest" {
  interface ProvidedContext {
    mongoUri: string;
  }
}

/** One mongod for a test run, on a temporary folder that goes with it. Each file takes a database of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "vectort-test-"));
  const mongo = await startMongo({ dataDir });
  project.provide("mongoUri", mongo.uri);
  return async () => {
    await mongo.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
