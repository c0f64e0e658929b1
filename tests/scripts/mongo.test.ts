import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startMongo, type RunningMongo } from "@/scripts/lib/mongo";
import { isAlive } from "@/scripts/lib/mongo/process";
import { readState } from "@/scripts/lib/mongo/state";

let dataDir = "";
let running: RunningMongo[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "vectort-mongo-"));
});
afterEach(async () => {
  await Promise.all(running.map((mongo) => mongo.stop()));
  running = [];
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<RunningMongo> {
  const mongo = await startMongo({ dataDir });
  running.push(mongo);
  return mongo;
}

async function withThings<T>(uri: string, work: (things: mongoose.mongo.Collection) => Promise<T>): Promise<T> {
  const client = await new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5000 }).connect();
  try {
    return await work(client.db().collection("things"));
  } finally {
    await client.close();
  }
}

async function waitUntilGone(pid: number): Promise<void> {
  await expect.poll(() => isAlive(pid)).toBe(false);
}

/** Starts a process that starts MongoDB on the folder and prints its process id. */
async function startInAnother(): Promise<{ mongod: number; kill: () => Promise<void> }> {
  const script = `
    const { startMongo } = await import(${JSON.stringify(join(process.cwd(), "scripts/lib/mongo/index.ts"))});
    const { pid } = await startMongo({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(pid);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { mongod: Number(String(line)), kill };
}

test("it is a replica set with transactions and change streams", async () => {
  const { uri } = await start();
  await withThings(uri, async (things) => {
    const changes = things.watch();
    await changes.tryNext();
    await things.db.client.withSession((session) =>
      session.withTransaction(async () => {
        await things.insertOne({ name: "first" }, { session });
      }),
    );
    expect(await changes.next()).toMatchObject({ operationType: "insert", fullDocument: { name: "first" } });
    await changes.close();
  });
});

test("it lets go of a killed process's transaction after 10 s, not after a minute", async () => {
  const { uri } = await start();
  await withThings(uri, async ({ db }) => {
    const parameter = { getParameter: 1, transactionLifetimeLimitSeconds: 1 };
    expect(await db.client.db("admin").command(parameter)).toMatchObject({ transactionLifetimeLimitSeconds: 10 });
  });
});

test("it keeps its port, its data and what wrote it; a second start finds them", async () => {
  const first = await start();
  await withThings(first.uri, (things) => things.insertOne({ name: "kept" }));
  await first.stop();
  expect(await readState(dataDir)).toEqual({ port: first.port, version: first.version });
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await withThings(second.uri, (things) => things.countDocuments({ name: "kept" }))).toBe(1);
});

test("killed in the middle of writing, it loses nothing that it confirmed", async () => {
  const first = await start();
  const confirmed = await withThings(first.uri, async (things) => {
    let count = 0;
    const killed = first.ended;
    for (; count < 50; count += 1) await things.insertOne({ count });
    process.kill(first.pid, "SIGKILL");
    await killed;
    return count;
  });
  const second = await start();
  expect(await withThings(second.uri, (things) => things.countDocuments())).toBe(confirmed);
});

test("when the process that started it is killed, mongod stops by itself", async () => {
  const other = await startInAnother();
  await other.kill();
  await waitUntilGone(other.mongod);
});

test("a mongod that was left running is stopped, and the next start goes on with its data", async () => {
  const left = await start();
  await withThings(left.uri, (things) => things.insertOne({ name: "kept" }));
  const next = await start();
  expect(next.recovered).toBe(true);
  expect(next.port).toBe(left.port);
  expect(await isAlive(left.pid)).toBe(false);
  expect(await withThings(next.uri, (things) => things.countDocuments())).toBe(1);
});

test("when another program has taken its port, the folder moves to a new one", async () => {
  const first = await start();
  await withThings(first.uri, (things) => things.insertOne({ name: "kept" }));
  await first.stop();
  const thief = createServer().listen(first.port, "127.0.0.1");
  await once(thief, "listening");
  const second = await start();
  thief.close();
  expect(second.port).not.toBe(first.port);
  expect(await withThings(second.uri, (things) => things.countDocuments())).toBe(1);
});

test("data that a newer mongod wrote is refused with a sentence", async () => {
  const mongo = await start();
  await mongo.stop();
  await writeFile(join(dataDir, "mongo/state.json"), JSON.stringify({ port: mongo.port, version: "99.0.1" }));
  await expect(startMongo({ dataDir })).rejects.toThrow(/written by MongoDB 99\.0\.1 and can't be opened by the older/);
});

test("data of the series before is opened, and from then on belongs to the newer one", async () => {
  const first = await start();
  await withThings(first.uri, (things) => things.insertOne({ name: "kept" }));
  await first.stop();
  const [major] = first.version.split(".").map(Number);
  const older = { port: first.port, version: `${(major ?? 0) - 1}.0.1` };
  await writeFile(join(dataDir, "mongo/state.json"), JSON.stringify(older));
  const second = await start();
  expect(await readState(dataDir)).toEqual({ port: first.port, version: first.version });
  expect(await withThings(second.uri, (things) => things.countDocuments())).toBe(1);
});

test("a folder whose state file is damaged still opens", async () => {
  const first = await start();
  await withThings(first.uri, (things) => things.insertOne({ name: "kept" }));
  await first.stop();
  await writeFile(join(dataDir, "mongo/state.json"), "{ half");
  const second = await start();
  expect(await withThings(second.uri, (things) => things.countDocuments())).toBe(1);
  expect(JSON.parse(await readFile(join(dataDir, "mongo/state.json"), "utf8"))).toMatchObject({ port: second.port });
});

test("a MONGOD_BINARY that is not there is one sentence", async () => {
  const env = { ...process.env, MONGOD_BINARY: "/nowhere/mongod" };
  await expect(startMongo({ dataDir, env })).rejects.toThrow("MONGOD_BINARY names /nowhere/mongod");
});

test("without any way to MongoDB the error names the three things a person can do", async () => {
  const env = { ...process.env, PATH: "/nowhere", MONGOD_BINARY: "", VECTORT_CACHE_DIR: join(dataDir, "cache") };
  await expect(startMongo({ dataDir, env })).rejects.toThrow(/MONGODB_URI.*MONGOD_BINARY.*reach/);
});
