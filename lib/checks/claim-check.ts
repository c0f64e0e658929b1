import type { QueryFilter } from "mongoose";
import { randomToken } from "@/lib/platform/crypto";
import { processGlobal } from "@/lib/platform/process-global";
import { type VersionCheckDoc, type VersionCheckFields, VersionCheckModel } from "@/models/version-check";

/** Longer than a check may take; a process that is gone holds one up no longer than this. */
const LEASE_MS = 180_000;

/** Aggregation expression: the end of a lease that starts now, by the database's clock. */
const leaseEnd = { $dateAdd: { startDate: "$$NOW", unit: "millisecond", amount: LEASE_MS } } as const;

/**
 * Takes one Version to check: one whose process is gone, else the oldest of the account that was served longest ago, so
 * that nobody waits for another's hundred. An account has one checked at a time. Null when there is none.
 */
export async function claimCheck(): Promise<VersionCheckDoc | null> {
  const abandoned = await take({ state: "running", $expr: { $lt: ["$leaseExpiresAt", "$$NOW"] } });
  if (abandoned) return abandoned;
  const served = processGlobal("checks-served", () => new Map<string, number>());
  const [waiting, running] = await Promise.all([
    VersionCheckModel.distinct("ownerId", { state: "pending" }),
    VersionCheckModel.distinct("ownerId", { state: "running" }),
  ]);
  const busy = new Set(running.map(String));
  const free = waiting.filter((ownerId) => !busy.has(String(ownerId)));
  const order = free.toSorted((a, b) => (served.get(String(a)) ?? 0) - (served.get(String(b)) ?? 0));
  for (const ownerId of order) {
    const claimed = await take({ state: "pending", ownerId });
    if (!claimed) continue;
    served.delete(String(ownerId));
    served.set(String(ownerId), Date.now());
    if (served.size > 10_000) served.clear();
    return claimed;
  }
  return null;
}

function take(filter: QueryFilter<VersionCheckFields>): Promise<VersionCheckDoc | null> {
  const set = {
    state: "running",
    leaseToken: randomToken(),
    leaseExpiresAt: leaseEnd,
    attempts: { $add: ["$attempts", 1] },
    items: [],
  };
  return VersionCheckModel.findOneAndUpdate(filter, [{ $set: set }], {
    sort: { createdAt: 1 },
    returnDocument: "after",
    updatePipeline: true,
  })
    .lean<VersionCheckDoc>()
    .exec();
}
