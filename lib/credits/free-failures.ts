import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { serverMessages } from "@/messages/server-en";
import { type RunDoc, RunModel } from "@/models/run";

/**
 * What an account may have written for nothing in a day, in centicredits: all of its failed and interrupted runs, and of
 * the others what lies past their holds, or else the lowest cap and one long file after the other would be a way to have
 * a site for a fraction of its price; of those that wait or were stopped what lies past their cost, or else a novel before
 * a plan would be. Ten times a Quick cap, so that nobody with bad luck meets it. RATE_LIMIT_FACTOR
 * multiplies it as every limit.
 */
const ALLOWANCE_CENTICREDITS = 2_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Throws RATE_LIMITED, with the seconds until enough of it is a day old, for an account past the allowance. */
export async function refuseTooManyFailures(userId: string): Promise<void> {
  const allowance = ALLOWANCE_CENTICREDITS * env().RATE_LIMIT_FACTOR;
  const runs = await RunModel.find(
    { ownerId: userId, startedAt: { $gt: new Date(Date.now() - DAY_MS) }, modelCenticredits: { $gt: 0 } },
    { startedAt: 1, status: 1, centicredits: 1, modelCenticredits: 1, holdCenticredits: 1 },
  )
    .sort({ startedAt: 1 })
    .lean<RunDoc[]>();
  let left = runs.reduce((sum, run) => sum + unpaidOf(run), 0);
  for (const run of runs) {
    if (left < allowance) return;
    left -= unpaidOf(run);
    if (left >= allowance) continue;
    const retryAfterSeconds = Math.max(1, Math.ceil((run.startedAt.getTime() + DAY_MS - Date.now()) / 1_000));
    throw new AppError("RATE_LIMITED", serverMessages.runs.tooManyFailures, { retryAfterSeconds });
  }
}

/** What the model wrote of a run for which nobody pays but us. */
function unpaidOf({ status, centicredits, modelCenticredits, holdCenticredits }: RunDoc): number {
  if (status === "failed" || status === "interrupted") return modelCenticredits;
  if (status === "waiting" || status === "stopped") return Math.max(0, modelCenticredits - centicredits);
  return Math.max(0, modelCenticredits - (holdCenticredits ?? 0));
}
