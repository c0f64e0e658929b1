import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import type { SiteSeo } from "@/lib/schemas/site";
import { isTakenDown } from "@/lib/projects";
import { ProjectModel } from "@/models/project";
import { type SiteDoc, SiteModel } from "@/models/site";
import { SiteDomainModel } from "@/models/site-domain";
import { domainOrigin, siteOrigin, slugOfHost } from "../site-hosts";

/** What a host stands for: a site that is served, another address, one that operators took down, or nothing. */
export type Found =
  | { kind: "site"; site: ServedSite }
  | { kind: "moved"; origin: string }
  | { kind: "takenDown" }
  | { kind: "nothing" };

export type ServedSite = {
  siteId: string;
  projectId: string;
  releaseId: string;
  name: string;
  seo: SiteSeo;
  /** Scheme and host of the site's one address. */
  origin: string;
  /** Changes when anything of this changes. */
  stamp: string;
};

type Known = { found: Found | null; freshUntil: number; asking: Promise<Found> | null };

/** How long an answer holds: what one process changes, every other serves within this time. */
const FRESH_MS = 1_000;
/** While the database is away, sites go on as they were known. */
const AWAY_MS = 5_000;
const MAX_HOSTS = 5_000;
const MAX_CHARS = 253;

function knownHosts(): Map<string, Known> {
  return processGlobal("known-sites", () => new Map<string, Known>());
}

/** Makes this process ask again about every host; others do within a second. */
export function forgetSites(): void {
  for (const known of knownHosts().values()) {
    known.freshUntil = 0;
    // An answer that is on its way may be from before the change.
    known.asking = null;
  }
}

/**
 * What a host stands for: at once where that was asked within the last second, else as a promise. Rejects only where the
 * database is away and the host was never asked for.
 */
export function findSite(host: string): Found | Promise<Found> {
  // No name of the DNS is longer, and what isn't one is not remembered.
  if (host.length > MAX_CHARS) return NOTHING;
  const known = knownHosts().get(host);
  if (known?.found && known.freshUntil > Date.now()) return known.found;
  if (known?.asking) return known.asking;
  return ask(host, remember(host, known));
}

/** The hosts that were asked for last are known, so that made-up ones don't push out those that people visit. */
function remember(host: string, before: Known | undefined): Known {
  const hosts = knownHosts();
  const known = before ?? { found: null, freshUntil: 0, asking: null };
  hosts.delete(host);
  const [oldest] = hosts.keys();
  if (hosts.size >= MAX_HOSTS && oldest !== undefined) hosts.delete(oldest);
  hosts.set(host, known);
  return known;
}

function ask(host: string, known: Known): Promise<Found> {
  const asking = readHost(host).then(
    (found) => {
      if (known.asking === asking) Object.assign(known, { found, freshUntil: Date.now() + FRESH_MS, asking: null });
      return found;
    },
    (error: unknown) => {
      log.warn("sites.lookup_failed", describeError(error));
      if (known.asking === asking) Object.assign(known, { freshUntil: Date.now() + AWAY_MS, asking: null });
      if (known.found) return known.found;
      throw error;
    },
  );
  known.asking = asking;
  return asking;
}

const NOTHING: Found = { kind: "nothing" };

async function readHost(host: string): Promise<Found> {
  await connectDb();
  const slug = slugOfHost(host);
  return slug === null
    ? readDomain(host)
    : readSite({ slugs: slug }, (site) => (site.slug === slug ? null : site.slug));
}

/**
 * A person's own domain; else the same name with or without `www.`, which leads there. Whoever proved a name itself comes
 * first: the other name may be another person's.
 */
async function readDomain(host: string): Promise<Found> {
  const isActive = { status: "active" as const };
  const domain =
    (await SiteDomainModel.findOne({ ...isActive, name: host }).lean()) ??
    (await SiteDomainModel.findOne({ ...isActive, otherName: host, isOtherActive: true }).lean());
  if (!domain) return NOTHING;
  const found = await readSite({ _id: domain.siteId }, () => null);
  return found.kind === "site" && domain.name !== host ? { kind: "moved", origin: domainOrigin(domain.name) } : found;
}

type Filter = { slugs: string } | { _id: SiteDoc["_id"] };

/** The site that fits, if it is served; `movedTo` gives the slug that a former one leads to. */
async function readSite(filter: Filter, movedTo: (site: SiteDoc) => string | null): Promise<Found> {
  const site = await SiteModel.findOne(filter).lean<SiteDoc & { updatedAt: Date }>();
  if (!site) return NOTHING;
  const shown = { name: 1, takenDown: 1 };
  const project = await ProjectModel.findOne({ _id: site.projectId, deletedAt: null }, shown).lean();
  if (!project) return NOTHING;
  if (isTakenDown(project)) return { kind: "takenDown" };
  if (!site.releaseId) return NOTHING;
  const to = movedTo(site);
  if (to !== null) return { kind: "moved", origin: siteOrigin(to) };
  const releaseId = String(site.releaseId);
  const origin = await originOf(site);
  return {
    kind: "site",
    site: {
      siteId: String(site._id),
      projectId: String(site.projectId),
      releaseId,
      name: project.name,
      seo: { ...site.seo, imagePath: site.seo.imagePath ?? null },
      origin,
      stamp: `${releaseId}:${site.updatedAt.getTime()}:${origin}`,
    },
  };
}

/** A site's one address: the first of its own domains, else its slug. */
async function originOf(site: SiteDoc): Promise<string> {
  const domain = await SiteDomainModel.findOne({ siteId: site._id, status: "active" }).sort({ createdAt: 1 }).lean();
  return domain ? domainOrigin(domain.name) : siteOrigin(site.slug);
}
