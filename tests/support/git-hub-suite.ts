import { afterAll, beforeAll, beforeEach } from "vitest";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { closeCompiler } from "@/lib/stacks";
import { type FakeGitHub, startFakeGitHub } from "@/tests/fakes/github";
import { setEnv } from "./set-env";

/** GitHub's stand-in for a file of tests: set up before them, without faults before each, gone after them. */
export async function useFakeGitHub(): Promise<FakeGitHub> {
  const fake = await startFakeGitHub();
  beforeAll(async () => {
    setEnv({ ...fake.env, RATE_LIMIT_FACTOR: "1000" });
    await connectDb();
    await ensureIndexes();
  });
  beforeEach(() => void (fake.faults.length = 0));
  afterAll(async () => {
    await closeCompiler();
    await fake.close();
    setEnv();
  });
  return fake;
}

export type Plant = (files: Parameters<FakeGitHub["plant"]>[1]) => ReturnType<FakeGitHub["store"]["create"]>;

/** Makes public repositories of somebody's with the files that are given. */
export function planter(fake: FakeGitHub): Plant {
  let count = 0;
  return async (files) => {
    count += 1;
    const repo = await fake.store.create("octavia", `my-site-${count}`);
    await fake.plant(repo, files);
    return repo;
  };
}
