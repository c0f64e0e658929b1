import { domainToASCII } from "node:url";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { publishingMessages } from "@/messages/publishing-en";
import { SiteDomainModel } from "@/models/site-domain";
import { getOwnedSite } from "../get-owned-site";
import { forgetSites } from "../serve/find-site";

/** Takes a domain from a site; the site goes on at its slug. Throws NOT_FOUND. */
export async function removeDomain(ctx: UserContext, projectId: string, name: string): Promise<void> {
  const { site } = await getOwnedSite(ctx, projectId);
  const { deletedCount } = await SiteDomainModel.deleteOne({
    siteId: site._id,
    name: domainToASCII(name.toLowerCase()),
  });
  if (deletedCount === 0) throw new AppError("NOT_FOUND", publishingMessages.domains.notFound);
  forgetSites();
}
