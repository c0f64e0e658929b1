import { failuresOf } from "@/lib/checks";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject, getOwnedVersion } from "@/lib/projects";
import { toRun } from "@/lib/runs";
import type { Finding, RepairOffer } from "@/lib/schemas/check";
import { LIMITS } from "@/lib/schemas/limits";
import type { Run } from "@/lib/schemas/run";
import { checkMessages } from "@/messages/checks-en";
import type { ProjectDoc } from "@/models/project";
import { type RunDoc, RunModel, type RunRepair } from "@/models/run";
import { isOnOwnKey } from "./choose-model";
import { launchRun } from "./launch-run";

const MAX_IN_A_ROW = 2;
const says = checkMessages.repair;

/** What would be repaired, or why nothing is. */
type Plan = { repair: RunRepair } | { refusal: string; hasFailed: boolean };

/**
 * Starts a run that repairs what the checks of the current Version found. It costs its owner nothing, and its model's
 * cost counts to the day's allowance for what nobody pays. Throws NOT_FOUND, CONFLICT with why there is nothing to repair
 * or no repair any more, and what launching throws.
 */
export async function repairVersion(ctx: UserContext, versionId: string): Promise<Run> {
  const { project, plan } = await planRepair(ctx, versionId);
  if ("refusal" in plan) throw new AppError("CONFLICT", plan.refusal);
  const { run } = await launchRun({
    ownerId: ctx.actor.userId,
    prompt: promptOf(plan.repair.findings),
    mode: "quick",
    repair: plan.repair,
    wantedModel: await ownModelOf(plan.repair.versionId),
    quote: { blueprint: project.blueprint, project, isFirstBuild: false },
  });
  return toRun(run);
}

/** What was written on a person's own key is repaired on it, never on ours instead; else the mode's model repairs. */
async function ownModelOf(versionId: RunRepair["versionId"]): Promise<string | undefined> {
  const run = await RunModel.findOne({ versionId }, { model: 1 }).lean();
  return run && isOnOwnKey(run.model) ? run.model : undefined;
}

/** Whether a Version of the user's would be repaired, and if it failed and would not, why. Throws NOT_FOUND. */
export async function offerRepair(ctx: UserContext, versionId: string): Promise<RepairOffer> {
  const { plan } = await planRepair(ctx, versionId);
  if (!("refusal" in plan)) return { isOffered: true, reason: null };
  return { isOffered: false, reason: plan.hasFailed ? plan.refusal : null };
}

async function planRepair(ctx: UserContext, versionId: string): Promise<{ project: ProjectDoc; plan: Plan }> {
  const version = await getOwnedVersion(ctx, versionId);
  const project = await getOwnedProject(ctx, String(version.projectId));
  const refuse = (refusal: string, hasFailed: boolean) => ({ project, plan: { refusal, hasFailed } });
  const failures = await failuresOf(version._id);
  if (!failures) return refuse(says.notChecked, false);
  const { fingerprint, findings } = failures;
  if (fingerprint === null) return refuse(says.nothingFailed, false);
  if (String(project.headVersionId) !== String(version._id)) return refuse(says.notCurrent, false);
  const before = await repairBefore(project);
  // One that failed has not shown that it can't be done.
  if (before?.fingerprint === fingerprint && before.isCompleted) return refuse(says.sameAgain, true);
  const attempt = (before?.attempt ?? 0) + 1;
  if (attempt > MAX_IN_A_ROW) return refuse(says.twice, true);
  return {
    project,
    plan: { repair: { versionId: version._id, fingerprint, attempt, findings } },
  };
}

/** The repair that the project stands at: its newest run, unless a Version that was made otherwise came after it. */
async function repairBefore({
  _id,
  headVersionId,
}: ProjectDoc): Promise<(RunRepair & { isCompleted: boolean }) | null> {
  const newest = await RunModel.findOne({ projectId: _id }).sort({ startedAt: -1 }).lean<RunDoc>();
  if (!newest?.repair) return null;
  const stands = newest.versionId ?? newest.baseVersionId;
  const isCompleted = newest.status === "completed";
  return String(stands) === String(headVersionId) ? { ...newest.repair, isCompleted } : null;
}

function promptOf(findings: readonly Finding[]): string {
  return says.prompt(findings.map(checkMessages.finding)).slice(0, LIMITS.promptChars);
}
