import { setTimeout as pause } from "node:timers/promises";
import { checkVersion } from "@/lib/checks/check-version.ts";
import { claimCheck } from "@/lib/checks/claim-check.ts";
import { addPendingChecks } from "@/lib/checks/find-unchecked.ts";
import { createProject, offerRepair, repairVersion } from "@/lib/generation/index.ts";
import type { UserContext } from "@/lib/platform/context.ts";
import { getOwnedVersion, getProject } from "@/lib/projects/index.ts";
import { liveRuns } from "@/lib/runs/live-runs.ts";
import { checkMessages } from "@/messages/checks-en.ts";
import { RunModel } from "@/models/run.ts";
import { VersionCheckModel } from "@/models/version-check.ts";
import { makeUser } from "@/tests/support/make-user.ts";
import { inParallel } from "./in-parallel.ts";

/** Enough for the dearest model; nobody pays it. */
const CENTICREDITS = 100_000;
const LOOK_EVERY_MS = 50;

/** How a prompt ended: every Check passed at once, after so many repairs, or never. */
export type Replayed = {
  prompt: string;
  passed: "first" | "repaired" | "never";
  repairs: number;
  /** What was left: how the run ended where it made nothing, else what the Checks found, and those that were skipped. */
  left: string[];
  seconds: number;
};

/**
 * Builds each prompt as the product does, for an account of its own: the run, every Check of its Version, and as long as
 * one fails and a free repair is offered, the repair. A database and a model are set up by the caller.
 */
export function replayPrompts(
  prompts: readonly string[],
  { jobs = 1, onReplayed }: { jobs?: number; onReplayed?: (replayed: Replayed) => void } = {},
): Promise<Replayed[]> {
  return inParallel(prompts, jobs, async (prompt) => {
    const startedAt = performance.now();
    const outcome = await replay(await makeUser({ centicredits: CENTICREDITS }), prompt);
    const replayed = { prompt, ...outcome, seconds: Math.round((performance.now() - startedAt) / 1_000) };
    onReplayed?.(replayed);
    return replayed;
  });
}

async function replay(ctx: UserContext, prompt: string): Promise<Omit<Replayed, "prompt" | "seconds">> {
  const { project, run } = await createProject(ctx, { prompt, mode: "quick" });
  const ended = await endOf(run.id);
  if (ended !== "completed") return { passed: "never", repairs: 0, left: [`The run ended as ${ended}.`] };
  let repairs = 0;
  for (;;) {
    const { versionId } = await getProject(ctx, project.id);
    if (versionId === null) return { passed: "never", repairs, left: ["The run made no version."] };
    const left = await check(ctx, versionId);
    if (left.length === 0) return { passed: repairs === 0 ? "first" : "repaired", repairs, left };
    const { isOffered } = await offerRepair(ctx, versionId);
    if (!isOffered) return { passed: "never", repairs, left };
    repairs += 1;
    const repair = await endOf((await repairVersion(ctx, versionId)).id);
    // The product would offer it again; a model that fails would be asked for ever.
    if (repair !== "completed") return { passed: "never", repairs, left: [`The repair ended as ${repair}.`, ...left] };
  }
}

/** How a run of this process ended. */
async function endOf(runId: string): Promise<string> {
  await liveRuns().get(runId)?.finished;
  return (await RunModel.findById(runId).orFail()).status;
}

/** Checks a Version as the job does, and gives a line for each finding; a Check that was skipped has not passed. */
async function check(ctx: UserContext, versionId: string): Promise<string[]> {
  await addPendingChecks([await getOwnedVersion(ctx, versionId)]);
  for (;;) {
    const found = await VersionCheckModel.findOne({ versionId }).orFail();
    if (found.state === "done") {
      const items = found.items.filter(({ status }) => status !== "passed");
      return items.flatMap(({ id, status, findings }) =>
        findings.length === 0 ? [`${id}: ${status}`] : findings.map((one) => `${id}: ${checkMessages.finding(one)}`),
      );
    }
    const claimed = await claimCheck();
    if (claimed) await checkVersion(claimed);
    else await pause(LOOK_EVERY_MS);
  }
}
