// npm run chaos [rounds]: kills a running instance in the middle of runs and says what was lost. Loopback only.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { ApiClient, type WireEvent } from "@/tests/support/api-client.ts";
import { type AppServer, startAppServer } from "@/tests/support/app-server.ts";
import { line } from "./bootstrap/print.mjs";
import { ensureBuilt } from "./lib/build.ts";
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

type Servers = { first: AppServer; second: AppServer };

/**
 * One round: a run is written by the first server and read through both; the first gets `signal` after `afterMs`. The
 * reader at the second sees the end; after a restart the reader at the first gets the rest; both have the same log.
 * Returns how the run ended.
 */
async function round(servers: Servers, afterMs: number, signal: "SIGKILL" | "SIGTERM"): Promise<string> {
  const client = new ApiClient(servers.first.url);
  await client.register();
  const prompt = "A bakery in Lyon called Miette with sourdough, tarts and a small café";
  const { project, run } = await client.json("POST", "/api/projects", created, { prompt });
  const here: Seen = { last: 0, closed: new Map(), end: null };
  const there: Seen = { last: 0, closed: new Map(), end: null };
  const reading = read(client, run.id, here);
  const elsewhere = readToEnd(client.at(servers.second.url), run.id, there);
  await pause(afterMs);
  await servers.first.end(signal);
  await reading;
  const [restarted] = await Promise.all([startFirst(), elsewhere]);
  servers.first = restarted;
  await readToEnd(client, run.id, here);
  if (here.last !== there.last) throw new Error("Two readers of one run saw different ends.");
  const status = await checkKept(client, project.id, run.id, here);
  if (status === "interrupted") await goOn(client, project.id, run.id);
  else if (status !== "completed") throw new Error(`The run ended as ${status}.`);
  return status;
}

/** An interrupted run goes on and is completed. */
async function goOn(client: ApiClient, projectId: string, runId: string): Promise<void> {
  const { run } = await client.json("POST", `/api/runs/${runId}/resume`, runAnswer);
  const rest: Seen = { last: 0, closed: new Map(), end: null };
  await readToEnd(client, run.id, rest);
  const status = await checkKept(client, projectId, run.id, rest);
  if (status !== "completed") throw new Error(`The run that went on ended as ${status}.`);
}

await ensureBuilt(process.env["NEXT_DIST_DIR"] ?? ".next");
const folder = await mkdtemp(join(tmpdir(), "vectort-chaos-"));
const mongo = await startMongo({ dataDir: folder });
const ports = [await freePort(), await freePort()] as const;
const start = (port: number): Promise<AppServer> =>
  startAppServer({
    mongoUri: mongo.uri,
    port,
    logFile: join(folder, "server.log"),
    env: { BUILTIN_TOKENS_PER_SECOND: "2000" },
  });
const startFirst = (): Promise<AppServer> => start(ports[0]);

/** Runs all rounds, the last with SIGTERM; returns how many failed. Prints one line for each. */
async function killRepeatedly(): Promise<number> {
  let failed = 0;
  const servers: Servers = { first: await startFirst(), second: await start(ports[1]) };
  for (let index = 0; index <= rounds; index += 1) {
    const signal = index < rounds ? "SIGKILL" : "SIGTERM";
    const afterMs = Math.round(100 + ((index % rounds) * 3_900) / Math.max(1, rounds - 1));
    const label = `round ${index + 1}: ${signal} after ${afterMs} ms`;
    try {
      line(`${label}, ${await round(servers, afterMs, signal)}, nothing lost`);
    } catch (error) {
      failed += 1;
      line(`${label}: ${error instanceof Error ? error.message : String(error)}`);
      await servers.first.end("SIGKILL");
      servers.first = await startFirst();
    }
  }
  await Promise.all([servers.first.end(), servers.second.end()]);
  return failed;
}

try {
  const failed = await killRepeatedly();
  line(`${rounds + 1 - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await mongo.stop();
  await rm(folder, { recursive: true, force: true });
}
