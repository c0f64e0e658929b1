import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { PageQuery } from "@/lib/schemas/site";
import type { SiteReport } from "@/lib/schemas/site-report";
import { publishingMessages } from "@/messages/publishing-en";
import { type SiteDoc, SiteModel } from "@/models/site";
import { type SiteReportDoc, SiteReportModel } from "@/models/site-report";

/** Any site, for operators. Throws NOT_FOUND. */
export async function anySite(siteId: string): Promise<SiteDoc> {
  await connectDb();
  const site = await SiteModel.findById(siteId).lean<SiteDoc>();
  if (!site) throw new AppError("NOT_FOUND", publishingMessages.noSuchSite);
  return site;
}

/** One page of what visitors reported of a site, newest first. Throws NOT_FOUND. */
export async function listReports(
  ctx: UserContext,
  siteId: string,
  { page, perPage }: PageQuery,
): Promise<{ items: SiteReport[]; total: number }> {
  const { _id } = await anySite(siteId);
  const rows = await SiteReportModel.find({ siteId: _id })
    .sort({ createdAt: -1 })
    .skip((page - 1) * perPage)
    .limit(perPage)
    .lean<SiteReportDoc[]>();
  log.info("operator.read_reports", { requestId: ctx.requestId, operatorId: ctx.actor.userId, siteId });
  const items = rows.map((report) => ({
    id: String(report._id),
    kind: report.kind,
    text: report.text,
    email: report.email ?? null,
    url: report.url,
    isOpen: report.isOpen,
    createdAt: report.createdAt.toISOString(),
  }));
  return { items, total: await SiteReportModel.countDocuments({ siteId: _id }) };
}

/** Closes every open report of a site: somebody looked, and there is nothing more to do. Throws NOT_FOUND. */
export async function closeReports(ctx: UserContext, siteId: string): Promise<void> {
  const { _id } = await anySite(siteId);
  await SiteReportModel.updateMany({ siteId: _id, isOpen: true }, { $set: { isOpen: false } });
  log.info("operator.closed_reports", { requestId: ctx.requestId, operatorId: ctx.actor.userId, siteId });
}
