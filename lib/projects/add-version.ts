import { type ClientSession, Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { VersionFile, versionOriginSchema } from "@/lib/schemas/version";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type VersionDoc, VersionModel } from "@/models/version";
import { getOwnedProject } from "./get-owned-project";
import type { z } from "zod";

type NewVersion = {
  projectId: Types.ObjectId;
  origin: Exclude<z.infer<typeof versionOriginSchema>, "run">;
  restoredFrom?: number;
  /** Paths that were changed by hand. */
  changed?: string[];
  files: readonly VersionFile[];
  /** The Version that it was made from: another one meanwhile is a CONFLICT too. */
  onto?: Types.ObjectId;
};

/**
 * Makes a tree the current one of a project of the user's, as a new Version that no run made. The number and the head
 * move in one transaction, together with what `also` does. What was just restored is not restored again. Throws CONFLICT while a run is active.
 */
export async function addVersion(
  ctx: UserContext,
  { projectId, origin, restoredFrom, changed, files, onto }: NewVersion,
  also?: (session: ClientSession, number: number) => Promise<void>,
) {
  return transaction(async (session) => {
    const twin = restoredFrom === undefined ? null : await sameRestore(projectId, restoredFrom, session);
    if (twin) return { ...twin, fileCount: twin.files.length };
    const _id = new Types.ObjectId();
    const project = await ProjectModel.findOneAndUpdate(
      {
        _id: projectId,
        ownerId: ctx.actor.userId,
        deletedAt: null,
        activeRunId: null,
        ...(onto ? { headVersionId: onto } : {}),
      },
      { $inc: { versionCount: 1 }, $set: { headVersionId: _id } },
      { session, returnDocument: "after" },
    ).lean<ProjectDoc>();
    if (!project) throw await conflict(ctx, projectId, onto);
    const number = project.versionCount;
    const version = {
      _id,
      projectId,
      number,
      origin,
      runId: null,
      restoredFrom: restoredFrom ?? null,
      ...(changed ? { changed } : {}),
      files: [...files],
      createdAt: new Date(),
    };
    await VersionModel.create([version], { session });
    await also?.(session, number);
    return { ...version, fileCount: files.length };
  });
}

/** The current Version, where it is what a click on the same Version restored just before; two at once write one project. */
async function sameRestore(
  projectId: Types.ObjectId,
  restoredFrom: number,
  session: ClientSession,
): Promise<VersionDoc | null> {
  const project = await ProjectModel.findOne({ _id: projectId, deletedAt: null, activeRunId: null }, null, { session });
  const isSame = { _id: project?.headVersionId ?? null, origin: "restore" as const, restoredFrom };
  return VersionModel.findOne(isSame, null, { session }).lean<VersionDoc>();
}

/** Why the project could not be taken: it is gone, a run has it, or somebody else was faster. */
async function conflict(ctx: UserContext, projectId: Types.ObjectId, onto?: Types.ObjectId): Promise<AppError> {
  const { activeRunId, headVersionId, versionCount } = await getOwnedProject(ctx, String(projectId));
  const isElsewhere = !activeRunId && onto !== undefined && !onto.equals(headVersionId ?? "");
  return new AppError(
    "CONFLICT",
    isElsewhere ? apiMessages.projects.movedOn(versionCount) : apiMessages.projects.activeRun,
  );
}
