import mongoose from "mongoose";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "../failure.ts";

const { MongoClient } = mongoose.mongo;

/** The address applications use: majority writes that are journaled, as transactions and change streams want. */
export function mongoUri(port: number, database = "vectort"): string {
  return `mongodb://127.0.0.1:${port}/${database}?replicaSet=vectort&w=majority&journal=true`;
}

/**
 * Makes the mongod on `port` the primary of a replica set of one, and waits until it takes writes.
 * Throws a Failure after `timeoutMs`.
 */
export async function becomePrimary(port: number, timeoutMs = 60_000): Promise<void> {
  const address = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  const client = new MongoClient(address, { serverSelectionTimeoutMS: 5000 });
  try {
    await client.connect();
    const admin = client.db("admin");
    for (const deadline = Date.now() + timeoutMs; Date.now() < deadline;) {
      const hello = await attempt(admin.command({ hello: 1 }));
      if (hello.answer?.isWritablePrimary) return;
      if (hello.answer && !hello.answer.setName) await initiate(client, port);
      await pause(20);
    }
  } finally {
    await client.close();
  }
  throw new Failure(`MongoDB on port ${port} did not become ready to write within ${timeoutMs / 1000} seconds.`);
}

const notInitialized = 94;

/**
 * Initiates a new folder. One that has a stored configuration also reports "not initialized" while it still reads it,
 * and an initiation sent then would wait for ever: such a folder is left to come up by itself.
 */
async function initiate(client: mongoose.mongo.MongoClient, port: number): Promise<void> {
  const admin = client.db("admin");
  const { code } = await attempt(admin.command({ replSetGetStatus: 1 }));
  if (code !== notInitialized || (await client.db("local").collection("system.replset").findOne())) return;
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  await attempt(admin.command({ replSetInitiate: { _id: "vectort", members } }));
}

/**
 * Writes the new address of a folder's one member into its stored configuration. mongod must run without its replica
 * set: https://www.mongodb.com/docs/manual/tutorial/change-hostnames-in-a-replica-set/
 */
export async function rewriteAddress(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  try {
    const stored = client.db("local").collection("system.replset");
    await stored.updateOne({ "members._id": 0 }, { $set: { "members.0.host": `127.0.0.1:${port}` } });
  } finally {
    await client.close();
  }
}

/**
 * After an upgrade: lets the data use what the new series knows, without which the series after it could not open it.
 * Going back is then refused (see versionProblem).
 */
export async function raiseFeatures(port: number, version: string): Promise<void> {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const client = new MongoClient(mongoUri(port, "admin"));
  try {
    const confirm = major >= 7 ? { confirm: true } : {};
    await client.db("admin").command({ setFeatureCompatibilityVersion: `${major}.${minor}`, ...confirm });
  } finally {
    await client.close();
  }
}

type Attempt = { answer?: mongoose.mongo.Document; code?: number };

/**
 * A command's answer, or the code with which it was refused; neither when the connection was closed, as mongod does
 * at each change of its state. What came too early is tried again by the caller.
 */
async function attempt(command: Promise<mongoose.mongo.Document>): Promise<Attempt> {
  try {
    return { answer: await command };
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError) return { code: Number(error.code) };
    if (error instanceof mongoose.mongo.MongoNetworkError) return {};
    throw error;
  }
}
