import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import { publishingMessages } from "@/messages/publishing-en";
import type { ProjectDoc } from "@/models/project";
import { type ReleaseDoc, ReleaseModel } from "@/models/release";
import { type SiteDoc, SiteModel } from "@/models/site";

export type OwnedSite = { project: ProjectDoc; site: SiteDoc };

/** The site of a project of the user's. Throws NOT_FOUND, also where the project was never published. */
export async function getOwnedSite(ctx: UserContext, projectId: string): Promise<OwnedSite> {
  const project = await getOwnedProject(ctx, projectId);
  const site = await SiteModel.findOne({ projectId: project._id }).lean<SiteDoc>();
  if (!site) throw new AppError("NOT_FOUND", publishingMessages.notPublished);
  return { project, site };
}

/** The release that a site serves, without its files; null where it serves none. */
export async function servedRelease(site: SiteDoc): Promise<Omit<ReleaseDoc, "files"> | null> {
  if (!site.releaseId) return null;
  return ReleaseModel.findById(site.releaseId, { files: 0 }).lean<ReleaseDoc>();
}
