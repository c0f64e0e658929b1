import mongoose from "mongoose";
import { randomToken } from "@/lib/platform/crypto";
import { connectDb } from "@/lib/platform/db";
import { isDuplicateKey } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { purgeDeletedProjects } from "@/lib/projects";
import { purgeDueAccounts } from "./purge-account";

const EVERY_MS = 60 * 60 * 1_000;
/** How soon again where something had to wait, failed, or is being done by another process. */
const AGAIN_MS = 60 * 1_000;
const LEASE_MS = 30 * 60 * 1_000;

type Lease = { _id: string; token: string; until: Date };

/** At the start and every hour: what was deleted long enough ago goes for good. Starts once. */
export function startAccountJobs(): void {
  processGlobal("account-jobs", () => {
    const work = async (): Promise<void> => {
      const isDone = await runAccountJobs().catch((error: unknown) => {
        log.error("accounts.jobs_failed", describeError(error));
        return false;
      });
      setTimeout(() => void work(), isDone ? EVERY_MS : AGAIN_MS).unref();
    };
    void work();
    return true;
  });
}

/**
 * Purges the accounts and projects whose time has come at `now`. One process at a time: two that purge projects with the
 * same file would each leave it to the other. Returns false when something has to be looked at again soon.
 */
export async function runAccountJobs(now = new Date()): Promise<boolean> {
  await connectDb();
  const leases = mongoose.connection.collection<Lease>("jobleases");
  const token = randomToken();
  const lease = { token, until: new Date(Date.now() + LEASE_MS) };
  try {
    await leases.updateOne({ _id: "account-jobs", until: { $lt: new Date() } }, { $set: lease }, { upsert: true });
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
  try {
    const waiting = await purgeDueAccounts(now);
    await purgeDeletedProjects(now);
    return waiting === 0;
  } finally {
    await leases.deleteOne({ _id: "account-jobs", token });
  }
}
