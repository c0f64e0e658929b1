import type { ClientSession } from "mongoose";
import { transaction } from "@/lib/platform/db";
import { publishingMessages } from "@/messages/publishing-en";
import { type SiteDomainDoc, SiteDomainModel } from "@/models/site-domain";
import { forgetSites } from "../serve/find-site";
import type { Checked } from "./check-records";
import { tellOwner } from "./tell-owner";

const HOUR_MS = 60 * 60 * 1_000;

/**
 * Makes a domain what the DNS said of it. Whoever asked for a name and proved it last serves it: a site that had it before
 * loses it, with a notice, and nobody else's other name leads away from it. A domain that was active stays so when a name
 * server is away for a moment. `mayTake` is false for a look that nobody asked for. Returns the domain's status.
 */
export async function settleDomain(
  domain: SiteDomainDoc,
  checked: Omit<Checked, "records">,
  { now, mayTake }: { now: Date; mayTake: boolean },
): Promise<SiteDomainDoc["status"]> {
  const status = checked.isActive || (!checked.isSure && domain.status === "active") ? "active" : "pending";
  const leads = checked.isOtherActive || (status === "active" && !checked.isOtherSure && domain.isOtherActive);
  await transaction(async (session) => {
    if (mayTake && status === "active") await takeName(domain, now, session);
    const isOtherActive = leads && !(await isProved(domain.otherName ?? null, session));
    const healthy = checked.isActive ? { failingSince: null, failedLooks: 0 } : {};
    const changed = { status, isOtherActive, checkedAt: now, lookAt: nextLook(now), ...healthy };
    const isAsSeen = mayTake ? {} : ({ status: "active" } as const);
    await SiteDomainModel.updateOne({ _id: domain._id, ...isAsSeen }, { $set: changed }, { session });
  });
  // What nobody asked for may wait the second that other processes take.
  if (mayTake) forgetSites();
  return status;
}

/** In six hours or so: not all at one moment. */
export function nextLook(now: Date): Date {
  return new Date(now.getTime() + (5.5 + Math.random()) * HOUR_MS);
}

async function takeName({ _id, name }: SiteDomainDoc, now: Date, session: ClientSession): Promise<void> {
  const isElsewhere = { name, status: "active", _id: { $ne: _id } } as const;
  const former = await SiteDomainModel.findOneAndUpdate(
    isElsewhere,
    { $set: { status: "pending", isOtherActive: false } },
    { session },
  ).lean<SiteDomainDoc>();
  if (former) await tellOwner(former, { stopped: publishingMessages.domains.claimed, at: now }, session);
  await SiteDomainModel.updateMany({ otherName: name }, { $set: { isOtherActive: false } }, { session });
}

async function isProved(name: string | null, session: ClientSession): Promise<boolean> {
  if (name === null) return false;
  return (await SiteDomainModel.exists({ name, status: "active" }).session(session)) !== null;
}
