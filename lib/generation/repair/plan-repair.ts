import { failuresOf } from "@/lib/checks";
import { hasOwnModel } from "@/lib/own-keys";
import { newestRun } from "@/lib/runs";
import { checkMessages } from "@/messages/checks-en";
import type { ProjectDoc } from "@/models/project";
import type { RunRepair } from "@/models/run";
import type { VersionDoc } from "@/models/version";
import { isOnOwnKey } from "../choose-model";
import { lastWriterOf } from "./made-in-ultra";

const MAX_IN_A_ROW = 2;
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
  if (attempt > MAX_IN_A_ROW) return { refusal: says.twice, hasFailed: true };
  const writer = await lastWriterOf(version);
  if (writer && isOnOwnKey(writer.model) && !(await hasOwnModel(String(project.ownerId), writer.model))) {
    return { refusal: says.keyGone, hasFailed: true };
  }
  return { repair: { versionId: version._id, fingerprint, attempt, findings } };
}

/** The repair that the project stands at: its newest run, unless a Version that was made otherwise came after it. */
async function repairBefore({
  _id,
  headVersionId,
}: ProjectDoc): Promise<(RunRepair & { isCompleted: boolean }) | null> {
  const newest = await newestRun(_id);
  if (!newest?.repair) return null;
  const stands = newest.versionId ?? newest.baseVersionId;
  const isCompleted = newest.status === "completed";
  return String(stands) === String(headVersionId) ? { ...newest.repair, isCompleted } : null;
}
