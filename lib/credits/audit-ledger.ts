import mongoose from "mongoose";
import { z } from "zod";
import { sleep } from "@/lib/platform/clock";
import { connectDb } from "@/lib/platform/db";
import { type AuditProblem, creditMessages } from "@/messages/credits-en";
import { BALANCE_CHECKS } from "./audit/balances";
import { HOLD_CHECKS } from "./audit/holds";
import { PURCHASE_CHECKS } from "./audit/purchases";

const problemSchema = z.custom<AuditProblem>((name) => typeof name === "string" && name in creditMessages.audit);
const foundSchema = z.object({ id: z.string(), wrong: z.array(problemSchema) });

const TRIES = 5;

/**
 * Goes through all that is about money and returns a sentence for each thing that does not agree; none where all is
 * well. The database does the work and gives only what is wrong, all of it as of one moment, so that it can be asked
 * while the server is busy. Writes nothing. Throws when the database can't be reached.
 */
export async function auditLedger(): Promise<string[]> {
  await connectDb();
  for (let tries = 1; ; tries += 1) {
    try {
      return await auditOneMoment();
    } catch (error) {
      if (tries === TRIES || !isMomentGone(error)) throw error;
      await sleep(tries * 200);
    }
  }
}

/** MongoDB has no picture of a moment just before a collection was made (SnapshotUnavailable); the next one is as good. */
function isMomentGone(error: unknown): boolean {
  return error instanceof mongoose.mongo.MongoServerError && error.code === 246;
}

async function auditOneMoment(): Promise<string[]> {
  const session = await mongoose.connection.startSession({ snapshot: true });
  const problems: string[] = [];
  try {
    for (const { collection, pipeline } of [...BALANCE_CHECKS, ...HOLD_CHECKS, ...PURCHASE_CHECKS]) {
      const rows = mongoose.connection.collection(collection).aggregate(pipeline, { session, allowDiskUse: true });
      for await (const row of rows) {
        const { id, wrong } = foundSchema.parse(row);
        problems.push(...wrong.map((name) => creditMessages.audit[name](id)));
      }
    }
  } finally {
    await session.endSession();
  }
  return problems;
}
