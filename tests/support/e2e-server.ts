import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMongo } from "@/scripts/lib/mongo";
import { startAppServer } from "./app-server";
import { OPERATORS } from "./e2e-people";

/** The production build of the end-to-end tests, with its own mongod on a folder that goes with it. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "vectort-e2e-"));
  const mongo = await startMongo({ dataDir });
  // Specs that need a server of their own put a database of their own into this one.
  process.env.E2E_MONGO_URI = mongo.uri;
  const server = await startAppServer({
    mongoUri: mongo.uri,
    port: Number(process.env.E2E_PORT),
    logFile: join(dataDir, "server.log"),
    env: { DATA_DIR: dataDir, BUILTIN_TOKENS_PER_SECOND: "3000", ADMIN_EMAILS: Object.values(OPERATORS).join(",") },
  });
  return async () => {
    await server.end();
    await mongo.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
