import type { ClientSession, Types } from "mongoose";
import { sendMail } from "@/lib/mail";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { listOperators } from "@/lib/platform/operators";
import type { ReportInput } from "@/lib/schemas/site-report";
import { SiteReportModel } from "@/models/site-report";

/** How many reports one address may send, of whatever it saw. */
export const REPORT_LIMIT = { name: "report-abuse", max: 5, windowSeconds: 60 * 60 };

type Report = ReportInput & {
  projectId: Types.ObjectId;
  /** Where it was seen. */
  url: string;
};

/** Stores what a visitor reported of a project, and tells operators of the first one since they last looked. */
export async function storeReport(report: Report): Promise<void> {
  await transaction(async (session) => {
    await SiteReportModel.create([{ ...report, createdAt: new Date() }], { session });
    await tellOperators(report, session);
  });
  log.warn("project.reported", { projectId: String(report.projectId), kind: report.kind });
}

/**
 * The mail's key names the last report that was closed: it stays the same, and so the mail is one, until somebody has
 * looked at the project.
 */
async function tellOperators({ projectId, kind, url }: Report, session: ClientSession): Promise<void> {
  const last = await SiteReportModel.findOne({ projectId, isOpen: false }, { _id: 1 }, { session })
    .sort({ _id: -1 })
    .lean();
  const link = new URL(`/admin/sites?query=${String(projectId)}`, env().APP_URL).href;
  for (const { userId, name, email } of await listOperators()) {
    const template = { name: "abuse-reported", props: { name, link, site: url, kind } } as const;
    const key = `abuse-reported:${String(projectId)}:${String(last?._id ?? "first")}:${userId}`;
    await sendMail({ to: email, key, userId, template }, session);
  }
}
