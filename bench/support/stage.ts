import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "@/scripts/lib/build.ts";
import { startMongo } from "@/scripts/lib/mongo/index.ts";
import { freePort } from "@/scripts/lib/ports.ts";
import { type FakeAnswer, type FakeOpenAi, type FakeRequest, startFakeOpenAi } from "@/tests/fakes/openai/index.ts";
import { ApiClient } from "@/tests/support/api-client.ts";
import { type AppServer, distDir, startAppServer } from "@/tests/support/app-server.ts";

/** The product as it is measured: production build, its own MongoDB, a model on loopback, a signed-in person. */
export type Stage = {
  app: AppServer;
  model: FakeOpenAi;
  /** What the model answers to a prompt that names the mark (`bench-` and a UUID). */
  answers: Map<string, FakeAnswer>;
  client: ApiClient;
  mongoUri: string;
  close(): Promise<void>;
};

/** Starts all of it on free ports and a temporary folder, after a build where the last one is of other sources. */
export async function openStage(env: Record<string, string> = {}): Promise<Stage> {
  await ensureBuilt(distDir);
  const folder = await mkdtemp(join(tmpdir(), "vectort-bench-"));
  const mongo = await startMongo({ dataDir: folder });
  const answers = new Map<string, FakeAnswer>();
  const model = await startFakeOpenAi({ fallback: (request) => answerOf(request, answers) });
  const app = await startAppServer({
    mongoUri: mongo.uri,
    port: await freePort(),
    logFile: join(folder, "server.log"),
    env: { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: "bench", SIGNUP_CREDITS: "100000", ...env },
  });
  const client = new ApiClient(app.url);
  await client.register();
  return {
    app,
    model,
    answers,
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

function answerOf(request: FakeRequest, answers: ReadonlyMap<string, FakeAnswer>): FakeAnswer {
  const prompt = request.messages.map((message) => message.text).join("\n");
  const mark = prompt.match(/bench-[0-9a-f-]{36}/g)?.at(-1) ?? "";
  return answers.get(mark) ?? { kind: "error", status: 500, message: "No answer for this mark." };
}
