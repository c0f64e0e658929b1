import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { PageQuery } from "@/lib/schemas/site";
import type { SiteReport } from "@/lib/schemas/site-report";
import { publishingMessages } from "@/messages/publishing-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type SiteReportDoc, SiteReportModel } from "@/models/site-report";

/** Any project, for operators. Throws NOT_FOUND. */
export async function anyProject(projectId: string): Promise<ProjectDoc> {
  await connectDb();
  const project = await ProjectModel.findById(projectId).lean<ProjectDoc>();
  if (!project) throw new AppError("NOT_FOUND", publishingMessages.noSuchProject);
  return project;
}

/** One page of what visitors reported of a project, newest first. Throws NOT_FOUND. */
export async function listReports(
  ctx: UserContext,
  projectId: string,
  { page, perPage }: PageQuery,
): Promise<{ items: SiteReport[]; total: number }> {
  const { _id } = await anyProject(projectId);
  const rows = await SiteReportModel.find({ projectId: _id })
    .sort({ createdAt: -1 })
    .skip((page - 1) * perPage)
    .limit(perPage)
    .lean<SiteReportDoc[]>();
  log.info("operator.read_reports", { requestId: ctx.requestId, operatorId: ctx.actor.userId, projectId });
  const items = rows.map((report) => ({
    id: String(report._id),
    kind: report.kind,
    text: report.text,
    email: report.email ?? null,
    url: report.url,
    isOpen: report.isOpen,
    createdAt: report.createdAt.toISOString(),
  }));
  return { items, total: await SiteReportModel.countDocuments({ projectId: _id }) };
}

/** Closes every open report of a project: somebody looked, and there is nothing more to do. Throws NOT_FOUND. */
export async function closeReports(ctx: UserContext, projectId: string): Promise<void> {
  const { _id } = await anyProject(projectId);
  await SiteReportModel.updateMany({ projectId: _id, isOpen: true }, { $set: { isOpen: false } });
  log.info("operator.closed_reports", { requestId: ctx.requestId, operatorId: ctx.actor.userId, projectId });
}
