import "../lib/product-modules.ts";
import { Failure, messageOf } from "../lib/failure.ts";

/**
 * Parses the environment with the server's own schema, before the slow steps; the database's address comes later.
 * Throws a Failure with one sentence per bad variable.
 */
export async function checkEnv(env: NodeJS.ProcessEnv) {
  const { parseEnv } = await import("@/lib/platform/env");
  try {
    return parseEnv({ ...env, MONGODB_URI: env.MONGODB_URI || "mongodb://127.0.0.1" });
  } catch (error) {
    throw new Failure(messageOf(error));
  }
}

export type Settings = Awaited<ReturnType<typeof checkEnv>>;
