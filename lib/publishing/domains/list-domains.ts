import type { UserContext } from "@/lib/platform/context";
import type { DomainList } from "@/lib/schemas/site-domain";
import { type SiteDomainDoc, SiteDomainModel } from "@/models/site-domain";
import { getOwnedSite } from "../get-owned-site";
import { domainTarget } from "../site-hosts";
import { checkRecords } from "./check-records";
import { toDomain } from "./to-domain";

/** The domains of a site with their records as the DNS has them now. Throws NOT_FOUND. */
export async function listDomains(ctx: UserContext, projectId: string): Promise<DomainList> {
  const { site } = await getOwnedSite(ctx, projectId);
  const target = domainTarget();
  const domains = await SiteDomainModel.find({ siteId: site._id }).sort({ createdAt: 1 }).lean<SiteDomainDoc[]>();
  if (target === null) return { items: [], isSetUp: false };
  const items = await Promise.all(
    domains.map(async (domain) => {
      const { name, token, otherName = null } = domain;
      return toDomain(domain, (await checkRecords({ name, token, otherName }, target)).records);
    }),
  );
  return { items, isSetUp: true };
}
