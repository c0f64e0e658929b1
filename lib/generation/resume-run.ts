import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import { getOwnedRun, toRun } from "@/lib/runs";
import type { ResumeRunInput, Run } from "@/lib/schemas/run";
import { serverMessages } from "@/messages/server-en";
import { launchRun } from "./launch-run";
import { rootRun } from "./root-run";

/**
 * Goes on with a run that ended as `paused` or `interrupted`, as a new run that continues it; a run is continued once.
 * Throws NOT_FOUND for another user's run or a deleted project, CONFLICT when it can't go on or another run is active,
 * and what launching throws.
 */
export async function resumeRun(ctx: UserContext, runId: string, input: ResumeRunInput = {}): Promise<Run> {
  const ended = await getOwnedRun(ctx, runId);
  if (ended.status !== "paused" && ended.status !== "interrupted") {
    throw new AppError("CONFLICT", serverMessages.runs.notResumable);
  }
  const project = await getOwnedProject(ctx, String(ended.projectId));
  const root = await rootRun(ended);
  const { run } = await launchRun({
    ownerId: ctx.actor.userId,
    prompt: ended.prompt,
    mode: ended.mode,
    continuesRunId: ended._id,
    capCenticredits: input.capCenticredits,
    quote: { blueprint: project.blueprint, project, isFirstBuild: !root.baseVersionId },
  });
  return toRun(run);
}
