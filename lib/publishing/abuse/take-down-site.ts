import { sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { publishingMessages } from "@/messages/publishing-en";
import { SiteModel } from "@/models/site";
import { SiteReportModel } from "@/models/site-report";
import { type UserDoc, UserModel } from "@/models/user";
import { forgetSites } from "../serve/find-site";
import { siteOrigin } from "../site-hosts";
import { anySite } from "./site-reports";

/**
 * Takes a site off the web with a reason, closes its reports and tells its owner by mail, all or nothing. The owner can't
 * publish it until an operator puts it back. Throws NOT_FOUND, and CONFLICT where it was taken down already.
 */
export async function takeDownSite(ctx: UserContext, siteId: string, reason: string): Promise<void> {
  const site = await anySite(siteId);
  const at = new Date();
  await transaction(async (session) => {
    const change = { $set: { takenDown: { at, reason } } };
    const { modifiedCount } = await SiteModel.updateOne({ _id: site._id, takenDown: null }, change, { session });
    if (modifiedCount === 0) throw new AppError("CONFLICT", publishingMessages.alreadyTakenDown);
    await SiteReportModel.updateMany({ siteId: site._id, isOpen: true }, { $set: { isOpen: false } }, { session });
    const owner = await UserModel.findOne({ _id: site.ownerId, deletedAt: null }, null, { session }).lean<UserDoc>();
    if (!owner) return;
    const template = {
      name: "site-taken-down",
      props: { name: owner.name, site: siteOrigin(site.slug), reason },
    } as const;
    const key = `site-taken-down:${siteId}:${at.getTime()}`;
    await sendMail({ to: owner.email, key, userId: String(owner._id), template }, session);
  });
  forgetSites();
  log.warn("operator.took_site_down", { requestId: ctx.requestId, operatorId: ctx.actor.userId, siteId });
}

/** Lets a site that was taken down be served and published again. Throws NOT_FOUND. */
export async function putSiteBack(ctx: UserContext, siteId: string): Promise<void> {
  const site = await anySite(siteId);
  await SiteModel.updateOne({ _id: site._id }, { $set: { takenDown: null } });
  forgetSites();
  log.warn("operator.put_site_back", { requestId: ctx.requestId, operatorId: ctx.actor.userId, siteId });
}
