import { Types } from "mongoose";
import { processGlobal } from "@/lib/platform/process-global";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { VersionCheckModel } from "@/models/version-check";

/** An id is made before its transaction is committed, and clocks of servers differ. */
const OVERLAP_MS = 10 * 60 * 1_000;
/** Versions older than this when the process starts are checked when somebody looks at them. */
const BACK_MS = 24 * 60 * 60 * 1_000;
const MAX_KNOWN = 20_000;

type Seen = { since: number; known: Set<string> };

/**
 * Writes a pending check for each Version that has none, whoever made it, in whatever process: all that came since the
 * last call of this process, and the last day's at its first. Returns how many it found.
 */
export async function findUnchecked(now = Date.now()): Promise<number> {
  const seen = processGlobal<Seen>("versions-seen", () => ({ since: now - BACK_MS, known: new Set() }));
  const after = Types.ObjectId.createFromTime(Math.floor(seen.since / 1_000));
  const versions = await VersionModel.find({ _id: { $gte: after } }, { projectId: 1 })
    .sort({ _id: 1 })
    .limit(MAX_KNOWN)
    .lean();
  const fresh = versions.filter(({ _id }) => !seen.known.has(String(_id)));
  if (fresh.length > 0) await addPendingChecks(fresh);
  for (const { _id } of fresh) seen.known.add(String(_id));
  seen.since = Math.max(seen.since, now - OVERLAP_MS);
  const oldest = Math.floor(seen.since / 1_000);
  for (const id of seen.known) {
    if (seen.known.size <= MAX_KNOWN && new Types.ObjectId(id).getTimestamp().getTime() / 1_000 >= oldest) break;
    seen.known.delete(id);
  }
  return fresh.length;
}

/** Makes sure that those Versions are checked, once each. Those of projects that are gone are left out. */
export async function addPendingChecks(
  versions: readonly { _id: Types.ObjectId; projectId: Types.ObjectId }[],
): Promise<void> {
  const projects = await ProjectModel.find(
    { _id: { $in: versions.map((one) => one.projectId) } },
    { ownerId: 1 },
  ).lean();
  const owners = new Map(projects.map(({ _id, ownerId }) => [String(_id), ownerId]));
  const createdAt = new Date();
  const writes = versions.flatMap(({ _id: versionId, projectId }) => {
    const ownerId = owners.get(String(projectId));
    if (!ownerId) return [];
    const pending = { projectId, ownerId, state: "pending" as const, attempts: 0, items: [], createdAt };
    return [{ updateOne: { filter: { versionId }, update: { $setOnInsert: pending }, upsert: true } }];
  });
  if (writes.length > 0) await VersionCheckModel.bulkWrite(writes, { ordered: false });
}
