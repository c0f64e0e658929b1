import { closeSelfRepair, laterSelfRepair, takeSelfRepair } from "@/lib/checks";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { newestRun } from "@/lib/runs";
import { checkMessages } from "@/messages/checks-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { UserModel } from "@/models/user";
import { type VersionDoc, VersionModel } from "@/models/version";
import { launchRepair } from "./launch-repair";
import { isMadeInUltra, writerOf } from "./made-in-ultra";
import { planRepair } from "./plan-repair";

/** A refusal that is over so soon is waited for. */
const SOON_SECONDS = 60;

/**
 * Repairs what the checks of Versions found that were made in Ultra. What is decided follows from the database alone, so
 * any process may take over from one that ended; a Version's check is looked at by one at a time, and an index keeps two
 * from starting the same repair.
 */
export async function repairBySelf(): Promise<void> {
  for (let check = await takeSelfRepair(); check; check = await takeSelfRepair()) {
    const outcome = await decide(check.versionId).catch((error: unknown) => {
      log.error("repair.start_failed", { versionId: String(check?.versionId), ...describeError(error) });
      return { reason: checkMessages.repair.notStarted };
    });
    if (outcome === "later") await laterSelfRepair(check);
    else await closeSelfRepair(check, outcome.reason);
  }
}

/** Starts the repair that is next for a Version; else whether there may be one later, or why there is none any more. */
async function decide(versionId: VersionDoc["_id"]): Promise<"later" | { reason: string | null }> {
  const version = await VersionModel.findById(versionId).lean<VersionDoc>();
  if (!version || !(await isMadeInUltra(version))) return { reason: null };
  const project = await ProjectModel.findOne({ _id: version.projectId, deletedAt: null }).lean<ProjectDoc>();
  // What somebody did meanwhile goes before: another Version, or a run that is not the product's own.
  if (!project || String(project.headVersionId) !== String(version._id)) return { reason: null };
  const newest = await newestRun(project._id);
  const isOwn =
    String(newest?._id) === String(version.runId) || String(newest?.repair?.versionId) === String(version._id);
  if (!isOwn) return { reason: null };
  if (project.activeRunId) return "later";
  if (newest?.repair && newest.status === "stopped") return { reason: null };
  const plan = await planRepair(project, version);
  if ("refusal" in plan) return { reason: plan.hasFailed ? plan.refusal : null };
  const stays = { _id: project.ownerId, deletedAt: null, deleteAfter: null };
  if (!(await UserModel.exists(stays))) return { reason: null };
  try {
    await launchRepair(project, { ...plan.repair, isBySelf: true }, await writerOf(version));
    return "later";
  } catch (error) {
    if (isDuplicateKey(error, "repair.versionId")) return "later";
    if (!(error instanceof AppError)) throw error;
    const isOverSoon = error.retryAfterSeconds !== undefined && error.retryAfterSeconds <= SOON_SECONDS;
    return error.code === "CONFLICT" || isOverSoon ? "later" : { reason: error.message };
  }
}
