import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import type { SiteState } from "@/lib/schemas/site";
import { type SiteDoc, SiteModel } from "@/models/site";
import { VersionModel } from "@/models/version";
import { servedRelease } from "./get-owned-site";
import { freeSlug } from "./open-site";
import { siteAddressEnd } from "./site-hosts";
import { toSite } from "./to-site";

/** What the publish dialog shows of a project of the user's. Throws NOT_FOUND. */
export async function getSite(ctx: UserContext, projectId: string): Promise<SiteState> {
  const project = await getOwnedProject(ctx, projectId);
  const site = await SiteModel.findOne({ projectId: project._id }).lean<SiteDoc>();
  const version = await VersionModel.findById(project.headVersionId, { "files.path": 1 }).lean();
  return {
    site: site && toSite(project, site, await servedRelease(site)),
    proposedSlug: site?.slug ?? (await freeSlug(project)) ?? "",
    addressEnd: siteAddressEnd(),
    images: (version?.files ?? []).map(({ path }) => path).filter((path) => /\.(png|jpe?g|webp|gif|svg)$/i.test(path)),
  };
}
