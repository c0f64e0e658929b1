import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import type { BenchRow } from "@/bench/support/rows.ts";
import { startMongo } from "@/scripts/lib/mongo/index.ts";
import type { Replayed } from "./replay-prompts.ts";

export type ModelOptions = {
  /** Base URL of an OpenAI-compatible endpoint, with its version; the built-in generator where it is missing. */
  endpoint: string | undefined;
  model: string | undefined;
  /** A file with a prompt a line, or a JSON list of them. */
  prompts: string;
  jobs: number;
  onReplayed?: (replayed: Replayed) => void;
};

/** Replays a file's prompts on a database of their own, with the model that the options name. */
export async function measureModel(options: ModelOptions): Promise<Replayed[]> {
  const prompts = await readPrompts(options.prompts);
  const folder = await mkdtemp(join(tmpdir(), "vectort-quality-"));
  const mongo = await startMongo({ dataDir: folder });
  try {
    await setEnvironment(options, mongo.uri, folder);
    // Read only now: what it imports reads the environment.
    const { replayPrompts } = await import("./replay-prompts.ts");
    const { jobs, onReplayed } = options;
    return await replayPrompts(prompts, { jobs, ...(onReplayed ? { onReplayed } : {}) });
  } finally {
    const { closeCompiler } = await import("@/lib/stacks/index.ts");
    await closeCompiler();
    await mongoose.disconnect();
    await mongo.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The prompts of a file: a JSON list of texts, else a prompt a line; lines that begin with # are notes. */
export async function readPrompts(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8");
  const parsed: unknown = path.endsWith(".json") ? JSON.parse(text) : text.split("\n");
  const list = Array.isArray(parsed) ? parsed.filter((one): one is string => typeof one === "string") : [];
  const prompts = list.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  if (prompts.length === 0) throw new Error(`There is no prompt in ${path}.`);
  return prompts;
}

async function setEnvironment(
  { endpoint, model = "gpt-5-mini" }: ModelOptions,
  mongoUri: string,
  folder: string,
): Promise<void> {
  // What it costs is not asked here, and a run of a model without a price is refused.
  const prices = join(folder, "prices.json");
  await writeFile(prices, JSON.stringify({ [model]: { inputPerMillionUsd: 0.01, outputPerMillionUsd: 0.01 } }));
  const generator = endpoint === undefined ? { GENERATOR: "builtin" } : { OPENAI_BASE_URL: endpoint };
  Object.assign(process.env, {
    MONGODB_URI: mongoUri,
    DATA_DIR: folder,
    NEXTAUTH_SECRET: "a-secret-that-only-the-bench-uses-0123456789",
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
    LOG_LEVEL: "error",
    BUILTIN_TOKENS_PER_SECOND: "0",
    MODEL_QUICK: model,
    MODEL_PRICES: prices,
    ...generator,
  });
}

/** The bench's table: the share of prompts that passed every Check at once, at all, and never. */
export function modelRows(replayed: readonly Replayed[]): BenchRow[] {
  const share = (figure: string, isIn: (one: Replayed) => boolean): BenchRow => {
    const percent = (100 * replayed.filter(isIn).length) / replayed.length;
    return { figure, goal: "—", median: percent, p95: percent, unit: "%", ok: true };
  };
  return [
    share("passed first time", ({ passed }) => passed === "first"),
    share("passed after repair", ({ passed }) => passed === "repaired"),
    share("never passed", ({ passed }) => passed === "never"),
  ];
}
