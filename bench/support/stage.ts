import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMongo } from "../../scripts/lib/mongo/index.ts";
import { freePort } from "../../scripts/lib/ports.ts";
import { type FakeOpenAi, startFakeOpenAi } from "../../tests/fakes/openai/index.ts";
import { ApiClient } from "../../tests/support/api-client.ts";
import { type AppServer, startAppServer } from "../../tests/support/app-server.ts";

/** The product as it is measured: production build, its own MongoDB, a model on loopback, a signed-in person. */
export type Stage = { app: AppServer; model: FakeOpenAi; client: ApiClient; mongoUri: string; close(): Promise<void> };

/** Starts all of it on free ports and a temporary folder. */
export async function openStage(env: Record<string, string> = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "vectort-bench-"));
  const mongo = await startMongo({ dataDir: folder });
  const model = await startFakeOpenAi();
  const app = await startAppServer({
    mongoUri: mongo.uri,
    port: await freePort(),
    logFile: join(folder, "server.log"),
    env: { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: "bench", ...env },
  });
  const client = new ApiClient(app.url);
  await client.register();
  return {
    app,
    model,
    client,
    mongoUri: mongo.uri,
    close: async () => {
      await app.end();
      await model.close();
      await mongo.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
