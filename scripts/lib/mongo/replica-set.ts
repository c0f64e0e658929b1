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
      const hello = await admin.command({ hello: 1 });
      if (hello.isWritablePrimary) return;
      if (!hello.setName && hello.isreplicaset) await configure(client, port);
      await pause(20);
    }
  } finally {
    await client.close();
  }
  throw new Failure(`MongoDB on port ${port} did not become ready to write within ${timeoutMs / 1000} seconds.`);
}

async function configure(client: mongoose.mongo.MongoClient, port: number): Promise<void> {
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  const stored = await client.db("local").collection("system.replset").findOne();
  const version = typeof stored?.version === "number" ? stored.version : 0;
  const command =
    stored && !members.every(({ host }) => JSON.stringify(stored.members).includes(`"${host}"`))
      ? { replSetReconfig: { ...stored, version: version + 1, members }, force: true }
      : stored
        ? null
        : { replSetInitiate: { _id: "vectort", members } };
  if (!command) return;
  try {
    await client.db("admin").command(command);
  } catch (error) {
    if (!isRace(error)) throw error;
  }
}

/** Answers that mean "already on its way": AlreadyInitialized 23, NotYetInitialized 94, ConfigurationInProgress 109. */
function isRace(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && [23, 94, 109].includes(Number(error.code));
}
