import type { Types } from "mongoose";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { UploadModel } from "@/models/upload";

/**
 * Takes attached files out of a project whose queue they have left: one that nothing else in the project names is no
 * part of it any more, and one that is part of no other project goes, with the room it took.
 */
export async function releaseUploads(
  ownerId: string,
  ids: readonly Types.ObjectId[],
  projectId: Types.ObjectId,
): Promise<void> {
  if (ids.length === 0) return;
  const [used, project] = await Promise.all([
    RunModel.distinct("uploads.uploadId", { projectId, "uploads.uploadId": { $in: ids } }),
    ProjectModel.findById(projectId, { queue: 1 }),
  ]);
  const named = new Set([...used, ...(project?.queue ?? []).flatMap(({ uploadIds }) => uploadIds ?? [])].map(String));
  const left = { _id: { $in: ids.filter((id) => !named.has(String(id))) }, ownerId };
  await UploadModel.updateMany(left, { $pull: { projectIds: projectId } });
  await UploadModel.deleteMany({ ...left, projectIds: { $size: 0 } });
}
