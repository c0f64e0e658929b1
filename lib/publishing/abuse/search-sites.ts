import { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import type { FoundSite, SiteSearchQuery } from "@/lib/schemas/site-report";
import { type SiteDoc, SiteModel } from "@/models/site";
import { SiteReportModel } from "@/models/site-report";
import { siteOrigin } from "../site-hosts";

/** One page of everybody's sites for operators, newest first: by id, by the start of a slug, and by state. */
export async function searchSites(
  ctx: UserContext,
  { query, state, page, perPage }: SiteSearchQuery,
): Promise<{ items: FoundSite[]; total: number }> {
  await connectDb();
  const filter = { $and: [whatFits(query), await inState(state)] };
  const [sites, total] = await Promise.all([
    SiteModel.find(filter)
      .sort({ _id: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<SiteDoc[]>(),
    SiteModel.countDocuments(filter),
  ]);
  const counts = await SiteReportModel.aggregate<{ _id: Types.ObjectId; count: number }>([
    { $match: { isOpen: true, siteId: { $in: sites.map(({ _id }) => _id) } } },
    { $group: { _id: "$siteId", count: { $sum: 1 } } },
  ]);
  const openOf = new Map(counts.map(({ _id, count }) => [String(_id), count]));
  log.info("operator.searched_sites", { requestId: ctx.requestId, operatorId: ctx.actor.userId, found: total });
  return { items: sites.map((site) => toFound(site, openOf.get(String(site._id)) ?? 0)), total };
}

function whatFits(query: string) {
  if (query === "") return {};
  if (/^[0-9a-f]{24}$/.test(query)) {
    const id = new Types.ObjectId(query);
    return { $or: [{ _id: id }, { projectId: id }, { ownerId: id }] };
  }
  // A whole address may be pasted here.
  const slug =
    query
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .split(".")[0] ?? "";
  return { slugs: { $regex: `^${slug.replace(/[^a-z0-9-]/g, "")}` } };
}

async function inState(state: SiteSearchQuery["state"]) {
  if (state === "takenDown") return { takenDown: { $ne: null } };
  if (state === "published") return { releaseId: { $ne: null }, takenDown: null };
  if (state === "reported") return { _id: { $in: await SiteReportModel.distinct("siteId", { isOpen: true }) } };
  return {};
}

function toFound(site: SiteDoc, openReports: number): FoundSite {
  return {
    id: String(site._id),
    projectId: String(site.projectId),
    ownerId: String(site.ownerId),
    slug: site.slug,
    url: siteOrigin(site.slug),
    isPublished: Boolean(site.releaseId) && !site.takenDown,
    publishedAt: site.publishedAt?.toISOString() ?? null,
    openReports,
    takenDown: site.takenDown ? { at: site.takenDown.at.toISOString(), reason: site.takenDown.reason } : null,
  };
}
