import { transaction } from "@/lib/platform/db";
import { withJobLease } from "@/lib/platform/job-lease";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { publishingMessages } from "@/messages/publishing-en";
import { type SiteDomainDoc, SiteDomainModel } from "@/models/site-domain";
import { forgetSites } from "../serve/find-site";
import { domainTarget } from "../site-hosts";
import { addressesOf } from "./ask-dns";
import { checkRecords } from "./check-records";
import { nextLook, settleDomain } from "./settle-domain";
import { tellOwner } from "./tell-owner";

const MINUTE_MS = 60 * 1_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const EVERY_MS = 60 * MINUTE_MS;
const LEASE_MS = 30 * MINUTE_MS;
/** A look takes 24 s at most: this many end before the lease does. */
const MAX_LOOKS = 500;
const AT_ONCE = 8;
/** Wrong for a day, its owner is told; wrong for three, and at so many looks, it stops. */
const WARN_MS = DAY_MS;
const GRACE_MS = 3 * DAY_MS;
const MIN_LOOKS = 6;

/** At the start and about every hour: looks whether people's domains are still theirs and lead here. Starts once. */
export function startDomainJobs(): void {
  if (domainTarget() === null) return;
  processGlobal("domain-jobs", () => {
    const work = async (): Promise<void> => {
      const isDone = await runDomainJobs().catch((error: unknown) => {
        log.error("domains.jobs_failed", describeError(error));
        return true;
      });
      const pauseMs = isDone ? EVERY_MS * (0.9 + Math.random() / 5) : MINUTE_MS;
      setTimeout(() => void work(), pauseMs).unref();
    };
    void work();
    return true;
  });
}

/**
 * Looks again at the active domains whose turn it is at `now`, each about every six hours. One whose proof or addresses
 * are gone is served for three days more; then another look has to prove it again. What no name server answers changes
 * nothing, and neither does a look while our own name can't be found. Returns false where more are due.
 */
export async function runDomainJobs(now = new Date()): Promise<boolean> {
  const target = domainTarget();
  if (target === null) return true;
  const isDone = await withJobLease("domain-jobs", LEASE_MS, async () => {
    const { a, aaaa } = await addressesOf(target);
    if (a === null || aaaa === null || a.length + aaaa.length === 0) {
      log.warn("domains.target_unknown", { target });
      return true;
    }
    const isDue = { status: "active", lookAt: { $not: { $gt: now } } } as const;
    const due = await SiteDomainModel.find(isDue).sort({ lookAt: 1 }).limit(MAX_LOOKS).lean<SiteDomainDoc[]>();
    const waiting = due.values();
    const look = async (): Promise<void> => {
      for (const domain of waiting) await lookAgain(domain, target, now);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, look));
    return due.length < MAX_LOOKS;
  });
  return isDone ?? true;
}

async function lookAgain(domain: SiteDomainDoc, target: string, now: Date): Promise<void> {
  const { name, token, otherName = null } = domain;
  const checked = await checkRecords({ name, token, otherName }, target);
  if (checked.isActive || !checked.isSure) return void (await settleDomain(domain, checked, { now, mayTake: false }));
  const failingSince = domain.failingSince ?? now;
  const failedLooks = domain.failedLooks + 1;
  const failedMs = now.getTime() - failingSince.getTime();
  if (failedMs >= GRACE_MS && failedLooks >= MIN_LOOKS) return stop(domain, now);
  const changed = { failingSince, failedLooks, checkedAt: now, lookAt: nextLook(now) };
  await SiteDomainModel.updateOne({ _id: domain._id, status: "active" }, { $set: changed });
  const stopsOn = new Date(failingSince.getTime() + GRACE_MS);
  if (failedMs >= WARN_MS) await tellOwner(domain, { stopsOn, at: failingSince });
}

async function stop(domain: SiteDomainDoc, now: Date): Promise<void> {
  await transaction(async (session) => {
    const stopped = { status: "pending", isOtherActive: false, checkedAt: now, failingSince: null, failedLooks: 0 };
    const isAsSeen = { _id: domain._id, status: "active", failingSince: domain.failingSince ?? null } as const;
    const { modifiedCount } = await SiteDomainModel.updateOne(isAsSeen, { $set: stopped }, { session });
    if (modifiedCount > 0) await tellOwner(domain, { stopped: publishingMessages.domains.gone, at: now }, session);
  });
  forgetSites();
  log.warn("domains.stopped", { siteId: String(domain.siteId) });
}
