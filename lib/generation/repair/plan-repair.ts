import { failuresOf } from "@/lib/checks";
import { hasOwnModel } from "@/lib/own-keys";
import { checkMessages } from "@/messages/checks-en";
import type { ProjectDoc } from "@/models/project";
import { type RunDoc, RunModel, type RunRepair } from "@/models/run";
import type { VersionDoc } from "@/models/version";
import { isOnOwnKey } from "../choose-model";
import { lastWriterOf } from "./made-in-ultra";

export const MAX_REPAIRS_IN_A_ROW = 2;
const says = checkMessages.repair;

/** What would be repaired, or why nothing is. */
export type RepairPlan = { repair: RunRepair } | { refusal: string; hasFailed: boolean };

/** What a repair of a project's Version would repair, from its checks and the repairs that were made before. */
export async function planRepair(project: ProjectDoc, version: VersionDoc): Promise<RepairPlan> {
  const failures = await failuresOf(version._id);
  if (!failures) return { refusal: says.notChecked, hasFailed: false };
  const { fingerprint, findings } = failures;
  if (fingerprint === null) return { refusal: says.nothingFailed, hasFailed: false };
  if (String(project.headVersionId) !== String(version._id)) return { refusal: says.notCurrent, hasFailed: false };
  const before = await repairBefore(project);
  // One that failed has not shown that it can't be done.
  if (before?.fingerprint === fingerprint && before.isCompleted) return { refusal: says.sameAgain, hasFailed: true };
  const attempt = (before?.attempt ?? 0) + 1;
  if (attempt > MAX_REPAIRS_IN_A_ROW) return { refusal: says.twice, hasFailed: true };
  const writer = await lastWriterOf(version);
  if (writer && isOnOwnKey(writer.model) && !(await hasOwnModel(String(project.ownerId), writer.model))) {
    return { refusal: says.keyGone, hasFailed: true };
  }
  return { repair: { versionId: version._id, fingerprint, attempt, findings } };
}

/**
 * The newest repair since a request made something of the project. What costs nothing begins no new row: an older Version
 * taken back, a change by hand, a request that was stopped at once.
 */
async function repairBefore({ _id }: ProjectDoc): Promise<(RunRepair & { isCompleted: boolean }) | null> {
  const made = { $or: [{ repair: { $ne: null } }, { versionId: { $ne: null } }] };
  const newest = await RunModel.findOne({ projectId: _id, ...made })
    .sort({ startedAt: -1 })
    .lean<RunDoc>();
  return newest?.repair ? { ...newest.repair, isCompleted: newest.status === "completed" } : null;
}
