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
 * A folder that moved to another port gets its one member's address rewritten. Throws a Failure after `timeoutMs`.
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
      if (hello.answer && !hello.answer.setName) await configure(client, port);
      await pause(20);
    }
  } finally {
    await client.close();
  }
  throw new Failure(`MongoDB on port ${port} did not become ready to write within ${timeoutMs / 1000} seconds.`);
}

/** Error codes: InvalidReplicaSetConfig (the stored one does not name this address), NotYetInitialized. */
const invalidConfig = 93;
const notInitialized = 94;

/**
 * Does what the member's own status asks for: a new folder is initiated, one that moved is told its new address.
 * While mongod still reads its stored configuration there is nothing to do yet.
 */
async function configure(client: mongoose.mongo.MongoClient, port: number): Promise<void> {
  const admin = client.db("admin");
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  const { code } = await attempt(admin.command({ replSetGetStatus: 1 }));
  if (code === notInitialized) await attempt(admin.command({ replSetInitiate: { _id: "vectort", members } }));
  if (code !== invalidConfig) return;
  const stored = await client.db("local").collection("system.replset").findOne();
  if (!stored) return;
  const config = { ...stored, version: Number(stored.version) + 1, members };
  await attempt(admin.command({ replSetReconfig: config, force: true }));
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
