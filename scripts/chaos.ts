// npm run chaos [rounds]: kills a running instance in the middle of runs and says what was lost. Loopback only.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { ApiClient, type WireEvent } from "@/tests/support/api-client.ts";
import { type AppServer, startAppServer } from "@/tests/support/app-server.ts";
import { line } from "./bootstrap/print.mjs";
import { freePort } from "./lib/ports.ts";
import { startMongo } from "./lib/mongo/index.ts";

const rounds = Number(process.argv[2] ?? 20);
const created = z.object({ project: z.object({ id: z.string() }), run: z.object({ id: z.string() }) });
const runAnswer = z.object({ run: z.object({ id: z.string(), status: z.string(), versionId: z.string().nullable() }) });
const filesAnswer = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) });
const versionsAnswer = z.object({ items: z.array(z.object({ runId: z.string().nullable() })) });
const closedData = z.object({ path: z.string(), sha256: z.string() });

/** What a reader has seen of a run, across as many connections as it took. */
type Seen = { last: number; closed: Map<string, string>; end: WireEvent | null };

async function read(client: ApiClient, runId: string, seen: Seen, signal?: AbortSignal): Promise<void> {
  for await (const event of client.events(runId, seen.last, "none", signal)) {
    if (event.id <= seen.last) throw new Error(`Seq ${event.id} came after ${seen.last}.`);
    seen.last = event.id;
    if (event.type === "file.closed") {
      const { path, sha256 } = closedData.parse(event.data);
      seen.closed.set(path, sha256);
    }
    if (event.type === "run.finished") seen.end = event;
  }
}

/** Follows a run to its end, however often the connection breaks; at most 30 s. */
async function readToEnd(client: ApiClient, runId: string, seen: Seen): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!seen.end && Date.now() < deadline) {
    await read(client, runId, seen).catch(() => undefined);
    if (!seen.end) await pause(100);
  }
  if (!seen.end) throw new Error("The run is stuck: no end within 30 s of the restart.");
}

async function checkKept(client: ApiClient, projectId: string, runId: string, seen: Seen): Promise<string> {
  const { run } = await client.json("GET", `/api/runs/${runId}`, runAnswer);
  const versions = await client.json("GET", `/api/projects/${projectId}/versions`, versionsAnswer);
  const own = versions.items.filter((version) => version.runId === runId);
  if (own.length > 1) throw new Error(`The run left ${own.length} Versions.`);
  if (seen.closed.size > 0) {
    if (!run.versionId) throw new Error("A reader saw a closed file, but there is no Version.");
    const { files } = await client.json("GET", `/api/versions/${run.versionId}/files`, filesAnswer);
    const kept = new Map(files.map((file) => [file.path, file.sha256]));
    for (const [path, sha256] of seen.closed) {
      if (kept.get(path) !== sha256) throw new Error(`${path} was seen closed and is lost or different.`);
    }
  }
  return run.status;
}

/** One round: start a run, kill the server after `afterMs`, start it again, and compare. Returns how the run ended. */
async function round(
  start: () => Promise<AppServer>,
  server: AppServer,
  afterMs: number,
): Promise<[AppServer, string]> {
  const client = new ApiClient(server.url);
  await client.register();
  const prompt = "A bakery in Lyon called Miette with sourdough, tarts and a small café";
  const { project, run } = await client.json("POST", "/api/projects", created, { prompt });
  const seen: Seen = { last: 0, closed: new Map(), end: null };
  const reading = read(client, run.id, seen);
  await pause(afterMs);
  await server.end("SIGKILL");
  await reading;
  const restarted = await start();
  await readToEnd(client, run.id, seen);
  const status = await checkKept(client, project.id, run.id, seen);
  if (status === "interrupted") {
    const again = await client.json("POST", `/api/runs/${run.id}/resume`, runAnswer);
    const rest: Seen = { last: 0, closed: new Map(), end: null };
    await readToEnd(client, again.run.id, rest);
    const resumed = await checkKept(client, project.id, again.run.id, rest);
    if (resumed !== "completed") throw new Error(`The run that went on ended as ${resumed}.`);
  } else if (status !== "completed") throw new Error(`The run ended as ${status}.`);
  return [restarted, status];
}

const folder = await mkdtemp(join(tmpdir(), "vectort-chaos-"));
const mongo = await startMongo({ dataDir: folder });
const port = await freePort();
const start = (): Promise<AppServer> =>
  startAppServer({
    mongoUri: mongo.uri,
    port,
    logFile: join(folder, "server.log"),
    env: { BUILTIN_TOKENS_PER_SECOND: "2000" },
  });
/** Runs all rounds; returns how many failed. Prints one line for each. */
async function killRepeatedly(): Promise<number> {
  let failed = 0;
  let server = await start();
  for (let index = 0; index < rounds; index += 1) {
    const afterMs = Math.round(100 + (index * 3_900) / Math.max(1, rounds - 1));
    try {
      let status = "";
      [server, status] = await round(start, server, afterMs);
      line(`round ${index + 1}: killed after ${afterMs} ms, ${status}, nothing lost`);
    } catch (error) {
      failed += 1;
      line(`round ${index + 1}: killed after ${afterMs} ms: ${error instanceof Error ? error.message : String(error)}`);
      await server.end("SIGKILL");
      server = await start();
    }
  }
  await server.end();
  return failed;
}

try {
  const failed = await killRepeatedly();
  line(`${rounds - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await mongo.stop();
  await rm(folder, { recursive: true, force: true });
}
