import type { Types } from "mongoose";
import { type RunDoc, RunModel } from "@/models/run";
import type { PaidBefore } from "./run-cost";

/** A chain is as long as a person presses "continue"; past this the oldest runs are the last to count. */
const LONGEST_CHAIN = 1_000;

/**
 * What the runs behind `runId` (it, and those that it goes on from) have paid, what of the model's price that stands
 * for, and the minimum they share, which is the first one's. Runs that cost nothing because they failed don't count.
 */
export async function paidBefore(runId: Types.ObjectId): Promise<PaidBefore> {
  const paid: PaidBefore = { minimumCenticredits: 0, modelCenticredits: 0, chargedCenticredits: 0 };
  let next: Types.ObjectId | null | undefined = runId;
  for (let count = 0; next && count < LONGEST_CHAIN; count += 1) {
    const run: RunDoc | null = await RunModel.findById(next, {
      status: 1,
      centicredits: 1,
      modelCenticredits: 1,
      holdCenticredits: 1,
      minimumCenticredits: 1,
      continuesRunId: 1,
    }).lean<RunDoc>();
    if (!run) break;
    paid.minimumCenticredits = run.minimumCenticredits ?? 0;
    if (run.status !== "failed" && run.status !== "interrupted") {
      paid.modelCenticredits += Math.min(run.modelCenticredits ?? 0, run.holdCenticredits ?? 0);
      paid.chargedCenticredits += run.centicredits;
    }
    next = run.continuesRunId;
  }
  return paid;
}
