import { randomToken } from "@/lib/platform/crypto";
import type { UserContext } from "@/lib/platform/context";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import type { SiteDomain } from "@/lib/schemas/site-domain";
import { publishingMessages } from "@/messages/publishing-en";
import { type SiteDomainDoc, SiteDomainModel } from "@/models/site-domain";
import type { SiteDoc } from "@/models/site";
import { getOwnedSite } from "../get-owned-site";
import { domainTarget } from "../site-hosts";
import { isZoneApex } from "./ask-dns";
import { checkRecords } from "./check-records";
import { readDomain } from "./read-domain";
import { settleDomain } from "./settle-domain";
import { toDomain } from "./to-domain";

const MAX_DOMAINS = 10;

/**
 * Adds a domain to a site, or looks again at one that is there, and says which records it needs and has. Once it is proved
 * and leads here it is served. Throws NOT_FOUND, BAD_INPUT, CONFLICT when there
 * are too many, and NOT_CONFIGURED where no domain could lead to this server.
 */
export async function addDomain(ctx: UserContext, projectId: string, text: string): Promise<SiteDomain> {
  const { site } = await getOwnedSite(ctx, projectId);
  const target = domainTarget();
  if (target === null) throw new AppError("NOT_CONFIGURED", publishingMessages.domains.notSetUp);
  const domain = await openDomain(site, readDomain(text));
  const { name, token, otherName = null } = domain;
  const { records, ...checked } = await checkRecords({ name, token, otherName }, target);
  const checkedAt = new Date();
  const status = await settleDomain(domain, checked, { now: checkedAt, mayTake: true });
  return toDomain({ ...domain, status, checkedAt }, records);
}

async function openDomain(site: SiteDoc, name: string): Promise<SiteDomainDoc> {
  const known = await SiteDomainModel.findOne({ siteId: site._id, name }).lean<SiteDomainDoc>();
  if (known) return known;
  if ((await SiteDomainModel.countDocuments({ siteId: site._id })) >= MAX_DOMAINS) {
    throw new AppError("CONFLICT", publishingMessages.domains.tooMany(MAX_DOMAINS));
  }
  const otherName = await otherNameOf(name);
  try {
    const made = { siteId: site._id, name, otherName, token: randomToken(18), createdAt: new Date() };
    return (await SiteDomainModel.create(made)).toObject();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return openDomain(site, name);
  }
}

/** `www.` on or off: people type either. A name under another one (`shop.example.com`) has none. */
async function otherNameOf(name: string): Promise<string | null> {
  if (name.startsWith("www.www.")) return null;
  if (name.startsWith("www.")) return name.split(".").length > 2 ? name.slice(4) : null;
  return (await isZoneApex(name)) ? `www.${name}` : null;
}
