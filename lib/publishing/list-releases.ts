import type { UserContext } from "@/lib/platform/context";
import type { PageQuery, Release } from "@/lib/schemas/site";
import { type ReleaseDoc, ReleaseModel } from "@/models/release";
import { getOwnedSite } from "./get-owned-site";

type ReleaseRow = Omit<ReleaseDoc, "files">;

/** One page of what a site has served, newest first. Throws NOT_FOUND. */
export async function listReleases(
  ctx: UserContext,
  projectId: string,
  { page, perPage }: PageQuery,
): Promise<{ items: Release[]; total: number }> {
  const { site } = await getOwnedSite(ctx, projectId);
  const rows = await ReleaseModel.find({ siteId: site._id }, { files: 0 })
    .sort({ number: -1 })
    .skip((page - 1) * perPage)
    .limit(perPage)
    .lean<ReleaseRow[]>();
  const items = rows.map((release) => ({
    number: release.number,
    versionId: String(release.versionId),
    versionNumber: release.versionNumber,
    isServed: site.releaseId !== null && release._id.equals(site.releaseId),
    createdAt: release.createdAt.toISOString(),
  }));
  return { items, total: await ReleaseModel.countDocuments({ siteId: site._id }) };
}
