import type { ClientSession } from "mongoose";
import { sendMail } from "@/lib/mail";
import { accountMessages } from "@/messages/accounts-en";
import { SiteModel } from "@/models/site";
import type { SiteDomainDoc } from "@/models/site-domain";
import { type UserDoc, UserModel } from "@/models/user";
import { siteOrigin } from "../site-hosts";

/** That a domain stopped, and why; or that it will, and when. `at` tells one occasion from another. */
type News = { stopped: string; at: Date } | { stopsOn: Date; at: Date };

/** Mails the owner of a domain's site what became of the domain, in the caller's transaction. */
export async function tellOwner(domain: SiteDomainDoc, news: News, session?: ClientSession): Promise<void> {
  const inSession = session ? { session } : {};
  const site = await SiteModel.findById(domain.siteId, null, inSession).lean();
  if (!site) return;
  const owner = await UserModel.findOne({ _id: site.ownerId, deletedAt: null }, null, inSession).lean<UserDoc>();
  if (!owner) return;
  const props = { name: owner.name, domain: domain.name, site: siteOrigin(site.slug) };
  const template =
    "stopped" in news
      ? ({ name: "domain-stopped", props: { ...props, reason: news.stopped } } as const)
      : ({ name: "domain-failing", props: { ...props, when: accountMessages.day(news.stopsOn) } } as const);
  const key = `${template.name}:${String(domain._id)}:${news.at.getTime()}`;
  await sendMail({ to: owner.email, key, userId: String(owner._id), template }, session);
}
