import { Types } from "mongoose";
import { transaction } from "@/lib/platform/db";
import type { RunEvent } from "@/lib/schemas/run-event";
import { RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { LeaseLostError, leaseEnd } from "./lease";

type Batch = {
  runId: string;
  leaseToken: string;
  events: readonly RunEvent[];
  /** The new end of the reserved block of seqs. */
  reservedSeq: number;
  /** True: acknowledged only when journaled on a majority. */
  isDurable: boolean;
};

/**
 * Writes events and renews the lease in one transaction, on condition of the lease's token. Returns whether somebody
 * has asked the run to stop. Throws LeaseLostError, and has then written nothing.
 */
export async function storeBatch(batch: Batch): Promise<{ isStopRequested: boolean }> {
  const runId = new Types.ObjectId(batch.runId);
  const filter = { _id: runId, leaseToken: batch.leaseToken, status: "running" };
  const update = [{ $set: { leaseExpiresAt: leaseEnd, reservedSeq: batch.reservedSeq } }];
  return transaction(
    async (session) => {
      const run = await RunModel.collection.findOneAndUpdate(filter, update, {
        session,
        projection: { stopRequestedAt: 1 },
      });
      if (!run) throw new LeaseLostError(batch.runId);
      if (batch.events.length > 0) {
        const documents = batch.events.map(({ seq, type, data }) => ({ runId, seq, type, data }));
        await RunEventModel.collection.insertMany(documents, { session });
      }
      return { isStopRequested: run["stopRequestedAt"] instanceof Date };
    },
    { isDurable: batch.isDurable },
  );
}
