import type { UserContext } from "@/lib/platform/context";
import { RunModel } from "@/models/run";
import { getOwnedRun } from "./get-owned-run";
import { liveRuns, RunAborted } from "./live-runs";

/**
 * Asks a run to stop: at once where this process writes it, else through the database, where its writer looks at least
 * every 400 ms. A run that has ended stays as it is. Throws NOT_FOUND for another user's run.
 */
export async function stopRun(ctx: UserContext, runId: string): Promise<void> {
  const run = await getOwnedRun(ctx, runId);
  const live = liveRuns().get(runId);
  if (live) live.abort.abort(new RunAborted("stopped"));
  else await RunModel.updateOne({ _id: run._id, status: "running" }, { stopRequestedAt: new Date() });
}
