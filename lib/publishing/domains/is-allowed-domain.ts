import { connectDb } from "@/lib/platform/db";
import { SiteModel } from "@/models/site";
import { SiteDomainModel } from "@/models/site-domain";
import { isOwnHost, slugOfHost } from "../site-hosts";

/**
 * Whether a TLS proxy may get a certificate for a name: the product's own hosts, the slugs of sites, and domains that were
 * proved. Everything else would let strangers use up the certificate authority's limits.
 */
export async function isAllowedDomain(text: string): Promise<boolean> {
  const name = text.trim().toLowerCase().replace(/\.$/, "");
  if (isOwnHost(name)) return true;
  await connectDb();
  const slug = slugOfHost(name);
  if (slug !== null) return (await SiteModel.exists({ slugs: slug })) !== null;
  const isActive = { status: "active" as const };
  const either = [
    { name, ...isActive },
    { otherName: name, isOtherActive: true, ...isActive },
  ];
  return (await SiteDomainModel.exists({ $or: either })) !== null;
}
