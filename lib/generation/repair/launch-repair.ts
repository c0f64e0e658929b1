import type { Finding } from "@/lib/schemas/check";
import { LIMITS } from "@/lib/schemas/limits";
import { checkMessages } from "@/messages/checks-en";
import type { ProjectDoc } from "@/models/project";
import type { RunDoc, RunRepair } from "@/models/run";
import { sameModel } from "../choose-model";
import { launchRun } from "../launch-run";

type WantedRepair = RunRepair & { isBySelf?: boolean };

const says = checkMessages.repair;

/**
 * Starts a run that repairs what checks found, by the model that wrote what failed. It costs its owner nothing, and its
 * model's cost counts to the day's allowance for what nobody pays. Throws what launching throws.
 */
export async function launchRepair(
  project: ProjectDoc,
  repair: WantedRepair,
  writtenBy: RunDoc | null,
): Promise<RunDoc> {
  const { run } = await launchRun({
    ownerId: String(project.ownerId),
    prompt: promptOf(repair.findings),
    mode: "quick",
    wantedModel: writtenBy ? sameModel(writtenBy.model) : undefined,
    repair,
    // Its answer would be a change, and a repair has paid no minimum that the two could share.
    questionsLeft: 0,
    quote: { blueprint: project.blueprint, project, isFirstBuild: false },
  });
  return run;
}

function promptOf(findings: readonly Finding[]): string {
  return says.prompt(findings.map(checkMessages.finding)).slice(0, LIMITS.promptChars);
}
