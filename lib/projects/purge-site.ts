import type { Types } from "mongoose";
import { ReleaseModel } from "@/models/release";
import { SiteModel } from "@/models/site";
import { SiteDomainModel } from "@/models/site-domain";
import { SiteReportModel } from "@/models/site-report";
import { SiteVisitModel } from "@/models/site-visit";
import { SubmissionModel } from "@/models/submission";

/** Takes a project's site off the web, whatever else of it has to wait. */
export async function closeSite(projectId: Types.ObjectId): Promise<void> {
  await SiteModel.updateOne({ projectId }, { $set: { releaseId: null } });
}

/** The bodies that a project's releases name. */
export async function releasedHashes(projectId: Types.ObjectId): Promise<string[]> {
  return ReleaseModel.distinct("files.sha256", { siteId: await siteIdOf(projectId) });
}

/** True where a release of another project's site names a body. */
export async function isReleasedElsewhere(sha256: string, projectId: Types.ObjectId): Promise<boolean> {
  const siteId = await siteIdOf(projectId);
  return (await ReleaseModel.exists({ "files.sha256": sha256, siteId: { $ne: siteId } })) !== null;
}

/** Removes a project's site for good, with its releases and what its forms brought; its slugs are free then. */
export async function purgeSite(projectId: Types.ObjectId): Promise<void> {
  await SubmissionModel.deleteMany({ projectId });
  await SiteReportModel.deleteMany({ projectId });
  const siteId = await siteIdOf(projectId);
  if (siteId === null) return;
  await ReleaseModel.deleteMany({ siteId });
  await SiteDomainModel.deleteMany({ siteId });
  await SiteVisitModel.deleteMany({ siteId });
  await SiteModel.deleteOne({ _id: siteId });
}

async function siteIdOf(projectId: Types.ObjectId): Promise<Types.ObjectId | null> {
  return (await SiteModel.findOne({ projectId }, { _id: 1 }).lean())?._id ?? null;
}
