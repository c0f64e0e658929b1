import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import { getOwnedRun, toRun } from "@/lib/runs";
import type { ResumeRunInput, Run } from "@/lib/schemas/run";
import { checkMessages } from "@/messages/checks-en";
import { serverMessages } from "@/messages/server-en";
import type { RunDoc, RunRepair } from "@/models/run";
import { sameModel } from "./choose-model";
import { directingOf } from "./directions/directing";
import { launchRun } from "./launch-run";
import { planningOf, readOptions } from "./planning";
import { MAX_REPAIRS_IN_A_ROW } from "./repair/plan-repair";
import { questionsLeftOf, rootRun } from "./root-run";
import { selectionOf } from "./selection";

/**
 * Goes on with a run that ended as `paused` or `interrupted`, or that failed while it went on with another, as a new run
 * that continues it; a run is continued once. The model that wrote goes on unless another is named, as it must be where
 * that was on a key that is gone.
 * Throws NOT_FOUND for another user's run or a deleted project, CONFLICT when it can't go on or another run is active,
 * and what launching throws.
 */
export async function resumeRun(ctx: UserContext, runId: string, input: ResumeRunInput = {}): Promise<Run> {
  const ended = await getOwnedRun(ctx, runId);
  if (!isResumable(ended)) throw new AppError("CONFLICT", serverMessages.runs.notResumable);
  const project = await getOwnedProject(ctx, String(ended.projectId));
  const root = await rootRun(ended);
  // What repaired for nothing is the model that wrote what failed; another one does it for its price.
  const isElsewhere = input.model !== undefined && input.model !== ended.model;
  const { run } = await launchRun({
    ownerId: ctx.actor.userId,
    prompt: ended.prompt,
    mode: ended.mode,
    wantedModel: input.model ?? sameModel(ended.model),
    continuesRunId: ended._id,
    questionsLeft: questionsLeftOf(ended),
    options: readOptions(ended.options) ?? null,
    planning: planningOf(ended),
    directing: directingOf(ended),
    ...(ended.repair && !isElsewhere ? { repair: nextRepair(ended.repair, ended.status) } : {}),
    ...selectionOf(ended),
    capCenticredits: input.capCenticredits,
    quote: { blueprint: project.blueprint, project, isFirstBuild: !root.baseVersionId },
  });
  return toRun(run);
}

/** A repair that used up what one may take goes on as the next one, of which there are two; else it is still the same. */
function nextRepair(repair: RunRepair, status: RunDoc["status"]): RunRepair & { isBySelf: false } {
  const attempt = repair.attempt + Number(status === "paused");
  if (attempt > MAX_REPAIRS_IN_A_ROW) throw new AppError("CONFLICT", checkMessages.repair.twice);
  return { ...repair, attempt, isBySelf: false };
}

/** A failure costs nothing, so it must not cost the share in the minimum that the runs before it have paid either. */
function isResumable({ status, continuesRunId }: RunDoc): boolean {
  return status === "paused" || status === "interrupted" || (status === "failed" && Boolean(continuesRunId));
}
