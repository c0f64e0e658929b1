import type { UserContext } from "@/lib/platform/context";
import { SiteModel } from "@/models/site";
import { getOwnedSite } from "./get-owned-site";
import { forgetSites } from "./serve/find-site";

/** Takes a site off the web; its address stays the project's. Throws NOT_FOUND. */
export async function unpublishSite(ctx: UserContext, projectId: string): Promise<void> {
  const { site } = await getOwnedSite(ctx, projectId);
  await SiteModel.updateOne({ _id: site._id }, { $set: { releaseId: null } });
  forgetSites();
}
