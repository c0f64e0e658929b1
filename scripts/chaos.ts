// npm run chaos [rounds]: kills a running instance in the middle of runs and of payments, says what was lost, and goes
// through the ledger at the end. Loopback only.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import mongoose from "mongoose";
import { z } from "zod";
import { auditLedger } from "@/lib/credits/audit-ledger.ts";
import { connectDb } from "@/lib/platform/db.ts";
import { stripeEnv } from "@/tests/fakes/stripe/env.ts";
import { startFakeStripe } from "@/tests/fakes/stripe/index.ts";
import { ApiClient, type WireEvent } from "@/tests/support/api-client.ts";
import { type AppServer, startAppServer } from "@/tests/support/app-server.ts";
import { line } from "./bootstrap/print.mjs";
import { ensureBuilt } from "./lib/build.ts";
import { beginToBuy, checkPurchase, pay } from "./lib/chaos-purchase.ts";
import { freePort } from "./lib/ports.ts";
import { startMongo } from "./lib/mongo/index.ts";

const rounds = Number(process.argv[2] ?? 20);
const created = z.object({ project: z.object({ id: z.string() }), run: z.object({ id: z.string() }) });
const runAnswer = z.object({
  run: z.object({
    id: z.string(),
    status: z.string(),
    versionId: z.string().nullable(),
    centicredits: z.number(),
  }),
});
type Kept = { status: string; centicredits: number };
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

/** A server that is killed before it answers makes `fetch` throw a TypeError. */
function unlessCut(error: unknown): void {
  if (!(error instanceof TypeError)) throw error;
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

async function checkKept(client: ApiClient, projectId: string, runId: string, seen: Seen): Promise<Kept> {
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
  return run;
}

type Servers = { first: AppServer; second: AppServer };

type Kill = { afterMs: number; signal: "SIGKILL" | "SIGTERM"; paidBeforeMs: number };

/**
 * One round: a run is written by the first server and read through both; the first gets `signal` after `afterMs`, while
 * it is told of a payment. The reader at the second sees the end; after a restart the reader at the first gets the rest;
 * both have the same log; the balance is exact. Returns how the run ended.
 */
async function round(servers: Servers, { afterMs, signal, paidBeforeMs }: Kill): Promise<string> {
  const client = new ApiClient(servers.first.url);
  await client.register();
  const purchase = await beginToBuy(client);
  const prompt = "A bakery in Lyon called Miette with sourdough, tarts and a small café";
  const { project, run } = await client.json("POST", "/api/projects", created, { prompt });
  const here: Seen = { last: 0, closed: new Map(), end: null };
  const there: Seen = { last: 0, closed: new Map(), end: null };
  const reading = read(client, run.id, here).catch(unlessCut);
  const elsewhere = readToEnd(client.at(servers.second.url), run.id, there);
  // What it throws is taken further down; until then it is nobody's.
  elsewhere.catch(() => undefined);
  await pause(afterMs - paidBeforeMs);
  const { sent } = pay(stripe, purchase);
  await pause(paidBeforeMs);
  await servers.first.end(signal);
  await Promise.all([reading, sent]);
  const [restarted] = await Promise.all([startFirst(), elsewhere]);
  servers.first = restarted;
  await readToEnd(client, run.id, here);
  if (here.last !== there.last) throw new Error("Two readers of one run saw different ends.");
  const { status, centicredits } = await checkKept(client, project.id, run.id, here);
  if (status !== "interrupted" && status !== "completed") throw new Error(`The run ended as ${status}.`);
  const spent = status === "interrupted" ? await goOn(client, project.id, run.id) : centicredits;
  if (spent === 0 || (status === "interrupted" && centicredits > 0)) throw new Error("The run has the wrong cost.");
  await checkPurchase(client, stripe, purchase, spent);
  return status;
}

/** An interrupted run goes on and is completed; gives what that cost. */
async function goOn(client: ApiClient, projectId: string, runId: string): Promise<number> {
  const { run } = await client.json("POST", `/api/runs/${runId}/resume`, runAnswer);
  const rest: Seen = { last: 0, closed: new Map(), end: null };
  await readToEnd(client, run.id, rest);
  const { status, centicredits } = await checkKept(client, projectId, run.id, rest);
  if (status !== "completed") throw new Error(`The run that went on ended as ${status}.`);
  return centicredits;
}

await ensureBuilt(process.env["NEXT_DIST_DIR"] ?? ".next");
const folder = await mkdtemp(join(tmpdir(), "vectort-chaos-"));
const mongo = await startMongo({ dataDir: folder });
const ports = [await freePort(), await freePort()] as const;
const stripe = await startFakeStripe({ webhooksTo: `http://localhost:${ports[0]}/api/webhooks/stripe` });
stripe.webhooks.isHeld = true;
const started: Promise<AppServer>[] = [];
let ending: Promise<void> | null = null;

function start(port: number): Promise<AppServer> {
  if (ending) throw new Error("Chaos is being stopped.");
  const server = startAppServer({
    mongoUri: mongo.uri,
    port,
    logFile: join(folder, "server.log"),
    env: { BUILTIN_TOKENS_PER_SECOND: "4000", BUILTIN_CREDITS: "minimum", ...stripeEnv(stripe) },
  });
  started.push(server);
  return server;
}
const startFirst = (): Promise<AppServer> => start(ports[0]);

/** Runs all rounds, the last with SIGTERM; returns how many failed. Prints one line for each. */
async function killRepeatedly(): Promise<number> {
  let failed = 0;
  const servers: Servers = { first: await startFirst(), second: await start(ports[1]) };
  for (let index = 0; index <= rounds; index += 1) {
    const signal = index < rounds ? "SIGKILL" : "SIGTERM";
    // Spread over the writing of the site; the last in its middle.
    const share = index < rounds ? index / Math.max(1, rounds - 1) : 0.5;
    const afterMs = Math.round(100 + share * 1_900);
    // Taking an event lasts some milliseconds: the kill comes at another moment of it each time.
    const paidBeforeMs = (index * 7) % 40;
    const label = `round ${index + 1}: ${signal} after ${afterMs} ms`;
    try {
      line(`${label}, ${await round(servers, { afterMs, signal, paidBeforeMs })}, nothing lost`);
    } catch (error) {
      failed += 1;
      line(`${label}: ${error instanceof Error ? error.message : String(error)}`);
      await servers.first.end("SIGKILL");
      servers.first = await startFirst();
    }
  }
  return failed;
}

/** Prints what does not agree in the ledger; returns how much. */
async function audit(): Promise<number> {
  await connectDb(mongo.uri);
  const problems = await auditLedger();
  await mongoose.disconnect();
  for (const problem of problems) line(problem);
  line(problems.length === 0 ? "The ledger adds up." : `The ledger does not add up: ${problems.length} problems.`);
  return problems.length;
}

/** Ends what was started and removes its 300 MB, once. */
function cleanUp(): Promise<void> {
  ending ??= (async () => {
    await Promise.allSettled(started.map(async (server) => (await server).end("SIGKILL")));
    await stripe.close();
    await mongo.stop();
    await rm(folder, { recursive: true, force: true });
  })();
  return ending;
}

for (const name of ["SIGINT", "SIGTERM"] as const)
  process.once(name, () => void cleanUp().then(() => process.exit(130)));
try {
  const failed = await killRepeatedly();
  const problems = await audit();
  line(`${rounds + 1 - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && problems === 0 ? 0 : 1;
} finally {
  await cleanUp();
}
