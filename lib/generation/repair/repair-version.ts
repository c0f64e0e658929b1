import { failuresOf } from "@/lib/checks";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject, getOwnedVersion } from "@/lib/projects";
import { toRun } from "@/lib/runs";
import type { RepairOffer } from "@/lib/schemas/check";
import type { Run } from "@/lib/schemas/run";
import { launchRepair } from "./launch-repair";
import { isMadeInUltra, lastWriterOf } from "./made-in-ultra";
import { planRepair } from "./plan-repair";

/**
 * Starts a run that repairs what the checks of the current Version found. Throws NOT_FOUND, CONFLICT with why there is
 * nothing to repair or no repair any more, and what launching throws.
 */
export async function repairVersion(ctx: UserContext, versionId: string): Promise<Run> {
  const version = await getOwnedVersion(ctx, versionId);
  const project = await getOwnedProject(ctx, String(version.projectId));
  const plan = await planRepair(project, version);
  if ("refusal" in plan) throw new AppError("CONFLICT", plan.refusal);
  return toRun(await launchRepair(project, plan.repair, await lastWriterOf(version)));
}

/** Whether a Version of the user's would be repaired, by a click or without one, and if not, why. Throws NOT_FOUND. */
export async function offerRepair(ctx: UserContext, versionId: string): Promise<RepairOffer> {
  const version = await getOwnedVersion(ctx, versionId);
  const project = await getOwnedProject(ctx, String(version.projectId));
  const plan = await planRepair(project, version);
  if ("refusal" in plan) {
    return { isOffered: false, isBySelf: false, reason: plan.hasFailed ? plan.refusal : null };
  }
  const failures = await failuresOf(version._id);
  const isBySelf = Boolean(failures?.isSelfRepairOpen) && (await isMadeInUltra(version));
  return { isOffered: true, isBySelf, reason: failures?.selfRepairEnd ?? null };
}
