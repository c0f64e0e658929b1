import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import { reapExpiredRuns, toRun } from "@/lib/runs";
import type { Run, StartRunInput } from "@/lib/schemas/run";
import { launchRun } from "./launch-run";

/**
 * Starts a run on a project; it goes on by itself, whatever becomes of the request.
 * Throws NOT_FOUND for another user's project, CONFLICT while a run is active, and what launching throws.
 */
export async function startRun(ctx: UserContext, projectId: string, input: StartRunInput): Promise<Run> {
  const found = await getOwnedProject(ctx, projectId);
  if (found.activeRunId) await reapExpiredRuns(found._id);
  // A run that was reaped may have left a Version, and then this is no first build any more.
  const project = found.activeRunId ? await getOwnedProject(ctx, projectId) : found;
  const { run } = await launchRun({
    ...input,
    ownerId: ctx.actor.userId,
    quote: { blueprint: project.blueprint, project, isFirstBuild: !project.headVersionId },
  });
  return toRun(run);
}
