import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { publishingMessages } from "@/messages/publishing-en";
import type { ProjectDoc } from "@/models/project";
import { type SiteDoc, SiteModel } from "@/models/site";
import { proposeSlugs } from "./slug";

/** A site keeps this many slugs; the oldest goes free with the next change. */
const MAX_SLUGS = 20;

/** The first slug of a project's proposals that nobody has; null where all are taken. */
export async function freeSlug(project: ProjectDoc): Promise<string | null> {
  const proposals = proposeSlugs(project.name, project.shortId);
  const taken = new Set<string>(await SiteModel.distinct("slugs", { slugs: { $in: proposals } }));
  return proposals.find((slug) => !taken.has(slug)) ?? null;
}

/**
 * The site of a project, made where there is none; at `slug` where one is wanted, else where it stands or at a free one.
 * Throws CONFLICT where the slug is taken.
 */
export async function openSite(project: ProjectDoc, slug: string | undefined): Promise<SiteDoc> {
  const site = await SiteModel.findOne({ projectId: project._id }).lean<SiteDoc>();
  if (site) return slug === undefined ? site : moveSite(site, slug);
  const at = slug ?? (await freeSlug(project));
  if (at === null) throw new AppError("CONFLICT", publishingMessages.slug.busy, FIELD);
  try {
    const made = { projectId: project._id, ownerId: project.ownerId, slug: at, slugs: [at] };
    return (await SiteModel.create(made)).toObject();
  } catch (error) {
    // A double click made it a moment ago; or somebody else took the proposed slug meanwhile.
    if (isDuplicateKey(error, "projectId")) return openSite(project, slug);
    if (!isDuplicateKey(error)) throw error;
    if (slug === undefined) return openSite(project, undefined);
    throw taken();
  }
}

/** Moves a site to another slug; the former ones redirect there. Throws CONFLICT where it is taken. */
export async function moveSite(site: SiteDoc, slug: string): Promise<SiteDoc> {
  if (site.slug === slug) return site;
  const slugs = [...site.slugs.filter((one) => one !== slug), slug].slice(-MAX_SLUGS);
  try {
    const moved = await SiteModel.findOneAndUpdate(
      { _id: site._id },
      { $set: { slug, slugs } },
      { returnDocument: "after" },
    ).lean<SiteDoc>();
    if (!moved) throw new AppError("NOT_FOUND", publishingMessages.notPublished);
    return moved;
  } catch (error) {
    throw isDuplicateKey(error, "slugs") ? taken() : error;
  }
}

const FIELD = { fields: { slug: publishingMessages.slug.field } };

function taken(): AppError {
  return new AppError("CONFLICT", publishingMessages.slug.taken, FIELD);
}
