import { join } from "node:path";
import { root } from "./env.ts";
import { Failure } from "./failure.ts";
import { startMongo } from "./mongo/index.ts";
import { mongoUri } from "./mongo/replica-set.ts";
import { readState, runningMongod } from "./mongo/state.ts";

/** The data folder that the environment names, else the checkout's. */
export function dataDirOf(env: NodeJS.ProcessEnv): string {
  return env.DATA_DIR || join(root, ".data");
}

/**
 * The database that MONGODB_URI names, else that of `npm run up`: running, or started for as long as this takes. A new
 * one is made where there is none and `mayBeNew` is set; else that is a Failure.
 */
export async function openDatabase(
  env: NodeJS.ProcessEnv,
  { mayBeNew = false } = {},
): Promise<{ uri: string; close: () => Promise<void> }> {
  const close = async (): Promise<void> => {};
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI, close };
  const dataDir = dataDirOf(env);
  const state = await readState(dataDir);
  if (!state && !mayBeNew) {
    throw new Failure("There is no database yet. Start the product with npm run up, or set MONGODB_URI.");
  }
  if (state && (await runningMongod(dataDir))) return { uri: mongoUri(state.port), close };
  const mongo = await startMongo({ dataDir, env });
  return { uri: mongo.uri, close: mongo.stop };
}
