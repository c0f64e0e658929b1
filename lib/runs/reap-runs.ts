import type { Types } from "mongoose";
import { randomToken } from "@/lib/platform/crypto";
import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { onShutdown, processGlobal } from "@/lib/platform/process-global";
import { startSweep } from "@/lib/platform/sweep";
import { serverMessages } from "@/messages/server-en";
import { type RunDoc, RunModel } from "@/models/run";
import { closeRun } from "./close-run";
import { leaseEnd, LeaseLostError } from "./lease";
import { interruptLiveRuns } from "./live-runs";
import { rebuildRun, versionTree } from "./run-tree";

/** Takes over one run whose lease has run out; null when there is none (for the given project). */
async function takeExpiredRun(projectId?: Types.ObjectId): Promise<RunDoc | null> {
  return RunModel.findOneAndUpdate(
    { status: "running", $expr: { $lt: ["$leaseExpiresAt", "$$NOW"] }, ...(projectId ? { projectId } : {}) },
    [{ $set: { leaseToken: randomToken(), leaseExpiresAt: leaseEnd } }],
    { returnDocument: "after", updatePipeline: true },
  ).lean<RunDoc>();
}

/**
 * Closes every run whose process is gone (its lease ran out) as interrupted: a Version of the base plus what was closed,
 * open files named. Writes above the seqs the dead process had reserved. Returns how many it closed.
 */
export async function reapExpiredRuns(projectId?: Types.ObjectId): Promise<number> {
  await connectDb();
  let count = 0;
  for (let run = await takeExpiredRun(projectId); run; run = await takeExpiredRun(projectId)) {
    try {
      const [base, { tree, openFiles }] = await Promise.all([versionTree(run.baseVersionId ?? null), rebuildRun(run)]);
      const reason = serverMessages.runs.interrupted(openFiles);
      const nextSeq = run.reservedSeq + 1;
      await closeRun({ run, leaseToken: run.leaseToken, end: { status: "interrupted", reason }, base, tree, nextSeq });
      log.warn("run.reaped", { runId: String(run._id), openFiles: openFiles.length });
      count += 1;
    } catch (error) {
      // One run that can't be closed must not keep the others from it; its lease is ours for now, so it comes again later.
      if (!(error instanceof LeaseLostError))
        log.error("run.reap_failed", { runId: String(run._id), ...describeError(error) });
    }
  }
  return count;
}

/** Looks for abandoned runs every second (a failure is logged once until it is over), and ends this process's own runs cleanly on SIGTERM. Starts once. */
export function startRunSweeper(): void {
  processGlobal("run-shutdown", () => {
    onShutdown(interruptLiveRuns);
    return true;
  });
  startSweep("run-sweeper", "run.sweep_failed", reapExpiredRuns);
}
