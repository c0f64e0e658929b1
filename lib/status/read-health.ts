import { isDbReachable } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { VERSION } from "@/lib/platform/version";
import type { Health } from "@/lib/schemas/health";

/** How the server is now. Asks the database, for at most 5 s. */
export async function readHealth(): Promise<Health> {
  const database = (await isDbReachable()) ? "ok" : "unavailable";
  return {
    status: database,
    version: VERSION,
    database,
    generator: env().GENERATOR,
    uptimeSeconds: Math.floor(process.uptime()),
  };
}
