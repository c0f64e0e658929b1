import type { UserContext } from "@/lib/platform/context";
import type { SiteVisits } from "@/lib/schemas/site-visits";
import { SiteVisitModel } from "@/models/site-visit";
import { getOwnedSite } from "../get-owned-site";

const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1_000;
const TOP = 10;

/** The looks at a site's pages in the last 30 days: by day, by page, and by the host that led there. Throws NOT_FOUND. */
export async function getVisits(ctx: UserContext, projectId: string, now = new Date()): Promise<SiteVisits> {
  const { site } = await getOwnedSite(ctx, projectId);
  const dayAt = (ago: number): string => new Date(now.getTime() - ago * DAY_MS).toISOString().slice(0, 10);
  const names = Array.from({ length: DAYS }, (_, index) => dayAt(DAYS - 1 - index));
  const inDays = { siteId: site._id, day: { $gte: dayAt(DAYS - 1) } };
  const byDay = await SiteVisitModel.aggregate<{ _id: string; views: number }>([
    { $match: { ...inDays, kind: "page" } },
    { $group: { _id: "$day", views: { $sum: "$count" } } },
  ]);
  const viewsOf = new Map(byDay.map(({ _id, views }) => [_id, views]));
  const days = names.map((day) => ({ day, views: viewsOf.get(day) ?? 0 }));
  const top = async (kind: "page" | "referrer"): Promise<SiteVisits["pages"]> => {
    const rows = await SiteVisitModel.aggregate<{ _id: string; views: number }>([
      { $match: { ...inDays, kind } },
      { $group: { _id: "$key", views: { $sum: "$count" } } },
      { $sort: { views: -1, _id: 1 } },
      { $limit: TOP },
    ]);
    return rows.map(({ _id, views }) => ({ key: _id, views }));
  };
  const [pages, referrers] = await Promise.all([top("page"), top("referrer")]);
  return { days, views: days.reduce((sum, { views }) => sum + views, 0), pages, referrers };
}
