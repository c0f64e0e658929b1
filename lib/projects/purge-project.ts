import type { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { apiMessages } from "@/messages/api-en";
import { BlobModel } from "@/models/blob";
import { ProjectModel } from "@/models/project";
import { RepositoryModel } from "@/models/repository";
import { RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { ScreenshotModel } from "@/models/screenshot";
import { UploadModel } from "@/models/upload";
import { VersionModel } from "@/models/version";
import { VersionCheckModel } from "@/models/version-check";
import { closeSite, isReleasedElsewhere, purgeSite, releasedHashes } from "./purge-site";

/** A deleted project can be restored for 30 days; an hour more, so that no restore meets a purge. */
const KEPT_MS = (30 * 24 + 1) * 60 * 60 * 1_000;
/** A blob that was stored lately may be named by a Version that is not written yet; no run lasts a day. */
const UNTOUCHED_MS = 24 * 60 * 60 * 1_000;

/** Purges every project that was deleted more than 30 days before `now`. Returns how many; the rest come again. */
export async function purgeDeletedProjects(now: Date): Promise<number> {
  await connectDb();
  let count = 0;
  const isOver = { deletedAt: { $lte: new Date(now.getTime() - KEPT_MS) } };
  for await (const { _id } of ProjectModel.find(isOver, { _id: 1 }).lean().cursor()) {
    try {
      if (await purgeProject(_id, now)) count += 1;
    } catch (error) {
      log.error("project.purge_failed", { projectId: String(_id), ...describeError(error) });
    }
  }
  return count;
}

/**
 * Removes a project for good: its texts, events, files and Versions. Of its runs the figures stay, since the ledger
 * names them. The project goes last, so that a purge that was cut short begins again. Returns false where it has to wait:
 * for a run that is going, or for files that were stored less than a day before `now`.
 */
export async function purgeProject(projectId: Types.ObjectId, now: Date): Promise<boolean> {
  await closeSite(projectId);
  if (await RunModel.exists({ projectId, status: "running" })) return false;
  await RunModel.updateMany({ projectId }, { prompt: "", summary: "", reason: null });
  await ProjectModel.updateOne(
    { _id: projectId },
    { name: "", prompt: "", instructions: "", background: [] },
    { timestamps: false },
  );
  // Its logo is named until the picture is gone.
  await ProjectModel.updateOne({ _id: projectId, brand: { $ne: null } }, { "brand.voice": "" }, { timestamps: false });
  // Forks are other people's; they stay, and forget what they came from.
  await ProjectModel.updateMany(
    { "forkedFrom.projectId": projectId },
    {
      $set: {
        prompt: apiMessages.projects.forkedFromGone,
        "forkedFrom.projectId": null,
        "forkedFrom.versionId": null,
        "forkedFrom.name": "",
      },
    },
    { timestamps: false },
  );
  const runIds = (await RunModel.find({ projectId }, { _id: 1 }).lean()).map((run) => run._id);
  if (!(await dropBlobs(projectId, runIds, now))) return false;
  await RunEventModel.deleteMany({ runId: { $in: runIds } });
  await purgeSite(projectId);
  await RepositoryModel.deleteMany({ projectId });
  await VersionModel.deleteMany({ projectId });
  await VersionCheckModel.deleteMany({ projectId });
  await ScreenshotModel.deleteMany({ projectId });
  // What was attached here alone goes too; what another project uses stays.
  await UploadModel.deleteMany({ projectIds: [projectId] });
  await UploadModel.updateMany({ projectIds: projectId }, { $pull: { projectIds: projectId } });
  await ProjectModel.deleteOne({ _id: projectId });
  log.info("project.purged", { projectId: String(projectId) });
  return true;
}

/** Removes the bodies that no other project's Version or release names. False while some are too young to be sure of that. */
async function dropBlobs(projectId: Types.ObjectId, runIds: Types.ObjectId[], now: Date): Promise<boolean> {
  const [inVersions, inEvents, attached, inBrand, inReleases] = await Promise.all([
    VersionModel.distinct("files.sha256", { projectId }),
    RunEventModel.distinct("data.sha256", { runId: { $in: runIds } }),
    RunModel.distinct("uploads.sha256", { projectId }),
    ProjectModel.distinct("brand.logo.sha256", { _id: projectId }),
    releasedHashes(projectId),
  ]);
  const unused: string[] = [];
  for (const sha256 of new Set([...inVersions, ...inEvents, ...attached, ...inBrand, ...inReleases].map(String))) {
    const inVersion = await VersionModel.exists({ "files.sha256": sha256, projectId: { $ne: projectId } });
    const inOtherBrand = await ProjectModel.exists({ "brand.logo.sha256": sha256, _id: { $ne: projectId } });
    if (!inVersion && !inOtherBrand && !(await isReleasedElsewhere(sha256, projectId))) unused.push(sha256);
  }
  // Asked again by the deletion itself: who stores the same text meanwhile has touched it, and keeps it.
  const limit = new Date(now.getTime() - UNTOUCHED_MS);
  await BlobModel.deleteMany({ _id: { $in: unused }, createdAt: { $lt: limit }, touchedAt: { $not: { $gte: limit } } });
  return (await BlobModel.exists({ _id: { $in: unused } })) === null;
}
