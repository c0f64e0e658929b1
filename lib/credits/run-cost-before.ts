import type { Types } from "mongoose";
import { type RunDoc, RunModel } from "@/models/run";
import type { PaidBefore } from "./run-cost";

/** A chain is as long as a person presses "continue"; past this the oldest runs don't count. */
const LONGEST_CHAIN = 1_000;

/**
 * What the runs behind `runId` (it, and those that it goes on from) have paid, what of the model's price that stands
 * for, and the minimum they share. Runs that cost nothing because they failed don't count. Undefined where none of them had
 * a minimum, as on a key of the person's own: what leaves that is paid as if it was the first.
 */
export async function paidBefore(runId: Types.ObjectId): Promise<PaidBefore | undefined> {
  const chain = await readChain(runId);
  // The same for all of them, but where one left a key of the person's own, which pays none.
  const minimumCenticredits = Math.max(0, ...chain.map((run) => run.minimumCenticredits ?? 0));
  if (minimumCenticredits === 0) return undefined;
  const paid: PaidBefore = { minimumCenticredits, modelCenticredits: 0, chargedCenticredits: 0 };
  for (const { status, centicredits, modelCenticredits, holdCenticredits } of chain) {
    if (status === "failed" || status === "interrupted") continue;
    // A minimum pays ahead for what comes after it, so a run can use that and its hold; what it wrote past both is ours.
    const ahead = Math.max(0, paid.chargedCenticredits - paid.modelCenticredits);
    paid.modelCenticredits += Math.min(modelCenticredits ?? 0, ahead + (holdCenticredits ?? 0));
    paid.chargedCenticredits += centicredits;
  }
  return paid;
}

/** A run and those that it goes on from, the first one first. */
async function readChain(runId: Types.ObjectId): Promise<RunDoc[]> {
  const chain: RunDoc[] = [];
  let next: Types.ObjectId | null | undefined = runId;
  while (next && chain.length < LONGEST_CHAIN) {
    const run: RunDoc | null = await RunModel.findById(next, {
      status: 1,
      centicredits: 1,
      modelCenticredits: 1,
      holdCenticredits: 1,
      minimumCenticredits: 1,
      continuesRunId: 1,
    }).lean<RunDoc>();
    if (!run) break;
    chain.unshift(run);
    next = run.continuesRunId;
  }
  return chain;
}
