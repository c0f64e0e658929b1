import type { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import { newestRun, reapExpiredRuns, toRun } from "@/lib/runs";
import type { BuildOptions } from "@/lib/schemas/build-options";
import type { Mode } from "@/lib/schemas/mode";
import type { Run, StartRunInput } from "@/lib/schemas/run";
import type { Selection } from "@/lib/schemas/selection";
import type { ProjectDoc } from "@/models/project";
import type { RunDoc } from "@/models/run";
import { launchRun } from "./launch-run";
import { readOptions } from "./planning";
import { requireSelection } from "./selection";

/** A request, in whatever mode. */
type Asked = {
  prompt: string;
  mode: Mode;
  model?: string | undefined;
  options?: BuildOptions | undefined;
  capCenticredits?: number | undefined;
  selection?: Selection | undefined;
  uploadIds?: readonly string[] | undefined;
};

/**
 * Starts a run on a project; it goes on by itself, whatever becomes of the request.
 * Throws NOT_FOUND for another user's project, CONFLICT while a run is active or when the current version no longer has
 * the selected element, and what launching throws.
 */
export async function startRun(ctx: UserContext, projectId: string, input: StartRunInput): Promise<Run> {
  const found = await getOwnedProject(ctx, projectId);
  if (found.activeRunId) await reapExpiredRuns(found._id);
  // A run that was reaped may have left a Version, and then this is no first build any more.
  const project = found.activeRunId ? await getOwnedProject(ctx, projectId) : found;
  if (input.selection && !project.activeRunId) await requireSelection(project, input.selection);
  return toRun(await startOn(project, input));
}

/** Starts a run on a project as it stands; with `queuedId` it is what waited there longest. Throws like `startRun`. */
export async function startOn(project: ProjectDoc, input: Asked, queuedId?: Types.ObjectId): Promise<RunDoc> {
  const { run } = await launchRun({
    prompt: input.prompt,
    mode: input.mode,
    wantedModel: input.model,
    options: input.options ?? (await optionsOf(project)),
    capCenticredits: input.capCenticredits,
    uploadIds: input.uploadIds,
    ...(queuedId ? { queuedId } : {}),
    ...(input.selection ? { selection: input.selection } : {}),
    ownerId: String(project.ownerId),
    quote: { blueprint: project.blueprint, project, isFirstBuild: !project.headVersionId },
  });
  return run;
}

/** What was chosen for a project that has nothing yet: a first build that is asked for again is still about that. */
async function optionsOf({ _id, headVersionId }: ProjectDoc): Promise<BuildOptions | null> {
  if (headVersionId) return null;
  const newest = await newestRun(_id);
  return readOptions(newest?.options) ?? null;
}
