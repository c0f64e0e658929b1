import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { serverMessages } from "@/messages/server-en";
import { RunModel } from "@/models/run";

/**
 * What an account's failed and interrupted runs, which cost it nothing, may cost us in a day, in centicredits: ten times
 * a Quick cap, so that nobody with bad luck meets it. RATE_LIMIT_FACTOR multiplies it as every limit.
 */
const ALLOWANCE_CENTICREDITS = 2_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Throws RATE_LIMITED, with the seconds until enough of them is a day old, for an account past the allowance. */
export async function refuseTooManyFailures(userId: string): Promise<void> {
  const allowance = ALLOWANCE_CENTICREDITS * env().RATE_LIMIT_FACTOR;
  const failed = await RunModel.find(
    {
      ownerId: userId,
      startedAt: { $gt: new Date(Date.now() - DAY_MS) },
      status: { $in: ["failed", "interrupted"] },
      modelCenticredits: { $gt: 0 },
    },
    { startedAt: 1, modelCenticredits: 1 },
  )
    .sort({ startedAt: 1 })
    .lean();
  let left = failed.reduce((sum, run) => sum + run.modelCenticredits, 0);
  for (const run of failed) {
    if (left < allowance) return;
    left -= run.modelCenticredits;
    if (left >= allowance) continue;
    const retryAfterSeconds = Math.max(1, Math.ceil((run.startedAt.getTime() + DAY_MS - Date.now()) / 1_000));
    throw new AppError("RATE_LIMITED", serverMessages.runs.tooManyFailures, { retryAfterSeconds });
  }
}
