import mongoose from "mongoose";
import { randomToken } from "./crypto";
import { connectDb } from "./db";
import { isDuplicateKey } from "./errors";

type Lease = { _id: string; token: string; until: Date };

/**
 * Does `work` where no other process is at the job `name`, and keeps the others from it meanwhile, for at most `leaseMs`
 * (a process that was killed leaves its lease). Returns what the work did; null where another is at it.
 */
export async function withJobLease<T>(name: string, leaseMs: number, work: () => Promise<T>): Promise<T | null> {
  await connectDb();
  const leases = mongoose.connection.collection<Lease>("jobleases");
  const token = randomToken();
  const lease = { token, until: new Date(Date.now() + leaseMs) };
  try {
    await leases.updateOne({ _id: name, until: { $lt: new Date() } }, { $set: lease }, { upsert: true });
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
  try {
    return await work();
  } finally {
    await leases.deleteOne({ _id: name, token });
  }
}
