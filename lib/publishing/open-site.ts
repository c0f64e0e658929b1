import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { publishingMessages } from "@/messages/publishing-en";
import type { ProjectDoc } from "@/models/project";
import { type SiteDoc, SiteModel } from "@/models/site";
import { proposeSlugs } from "./slug";

/** One for now, and five former ones, which redirect for as long as the site lives: nobody else ever gets its visitors. */
const MAX_SLUGS = 6;
/** Each is a name that a certificate may be got for, and certificate authorities count those a week. */
const NEW_ADDRESSES = { name: "new-addresses", max: 10, windowSeconds: 24 * 60 * 60 };

/** The first slug of a project's proposals that nobody has; null where all are taken. */
export async function freeSlug(project: ProjectDoc): Promise<string | null> {
  const proposals = proposeSlugs(project.name, project.shortId);
  const taken = new Set<string>(await SiteModel.distinct("slugs", { slugs: { $in: proposals } }));
  return proposals.find((slug) => !taken.has(slug)) ?? null;
}

/**
 * The site of a project, made where there is none; at `slug` where one is wanted, else where it stands or at a free one.
 * Throws CONFLICT where the slug is taken, and RATE_LIMITED where the owner took too many new ones today.
 */
export async function openSite(project: ProjectDoc, slug: string | undefined): Promise<SiteDoc> {
  const site = await SiteModel.findOne({ projectId: project._id }).lean<SiteDoc>();
  if (site) return slug === undefined ? site : moveSite(site, slug);
  const at = slug ?? (await freeSlug(project));
  if (at === null) throw new AppError("CONFLICT", publishingMessages.slug.busy, FIELD);
  if (slug !== undefined) await refuseTaken(slug, project._id);
  await takeFromLimit(NEW_ADDRESSES, String(project.ownerId));
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

/**
 * Moves a site to another slug; the former ones redirect there. Throws CONFLICT where it is taken or the site has as many
 * as it keeps, and RATE_LIMITED.
 */
export async function moveSite(site: SiteDoc, slug: string): Promise<SiteDoc> {
  if (site.slug === slug) return site;
  if (!site.slugs.includes(slug)) {
    if (site.slugs.length >= MAX_SLUGS) throw tooMany();
    await refuseTaken(slug, site.projectId);
    await takeFromLimit(NEW_ADDRESSES, String(site.ownerId));
  }
  // Read and written in one step, so that two moves at once lose no former slug.
  const others = { $filter: { input: "$slugs", cond: { $ne: ["$$this", { $literal: slug }] } } };
  const slugs = { $concatArrays: [others, [{ $literal: slug }]] };
  const hasRoom = { [`slugs.${MAX_SLUGS - 1}`]: { $exists: false } };
  try {
    const moved = await SiteModel.findOneAndUpdate(
      { _id: site._id, $or: [{ slugs: slug }, hasRoom] },
      [{ $set: { slug: { $literal: slug }, slugs, updatedAt: "$$NOW" } }],
      { returnDocument: "after", timestamps: false, updatePipeline: true },
    ).lean<SiteDoc>();
    if (moved) return moved;
  } catch (error) {
    throw isDuplicateKey(error, "slugs") ? taken() : error;
  }
  if (await SiteModel.exists({ _id: site._id })) throw tooMany();
  throw new AppError("NOT_FOUND", publishingMessages.notPublished);
}

/** Before a new address is counted: who looks for a free one may try more often. */
async function refuseTaken(slug: string, projectId: SiteDoc["projectId"]): Promise<void> {
  if (await SiteModel.exists({ slugs: slug, projectId: { $ne: projectId } })) throw taken();
}

const FIELD = { fields: { slug: publishingMessages.slug.field } };

function taken(): AppError {
  return new AppError("CONFLICT", publishingMessages.slug.taken, FIELD);
}

function tooMany(): AppError {
  return new AppError("CONFLICT", publishingMessages.slug.tooMany(MAX_SLUGS - 1), FIELD);
}
