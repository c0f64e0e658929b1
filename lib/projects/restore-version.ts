import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Version } from "@/lib/schemas/version";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { getOwnedVersion } from "./get-owned-version";
import { toVersion } from "./to-version";

/**
 * Makes an earlier Version the current one again, as a new Version with the same files. Throws NOT_FOUND, and CONFLICT
 * while a run is active: the number and the head move in one transaction that asks for none.
 */
export async function restoreVersion(ctx: UserContext, versionId: string): Promise<Version> {
  const old = await getOwnedVersion(ctx, versionId);
  const restored = await transaction(async (session) => {
    const _id = new Types.ObjectId();
    const project = await ProjectModel.findOneAndUpdate(
      { _id: old.projectId, ownerId: ctx.actor.userId, deletedAt: null, activeRunId: null },
      { $inc: { versionCount: 1 }, $set: { headVersionId: _id } },
      { session, returnDocument: "after" },
    ).lean<ProjectDoc>();
    if (!project) throw new AppError("CONFLICT", apiMessages.projects.activeRun);
    const version = {
      _id,
      projectId: old.projectId,
      number: project.versionCount,
      origin: "restore" as const,
      runId: null,
      restoredFrom: old.number,
      files: old.files,
      createdAt: new Date(),
    };
    await VersionModel.create([version], { session });
    return version;
  });
  return toVersion({ ...restored, fileCount: restored.files.length });
}
