import { guessBlueprint } from "@/lib/blueprints";
import { paidBefore, spendable } from "@/lib/credits";
import { hasOwnModel } from "@/lib/own-keys";
import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import { getOwnedRun } from "@/lib/runs";
import type { Estimate, EstimateInput } from "@/lib/schemas/estimate";
import type { RunDoc } from "@/models/run";
import { UserModel } from "@/models/user";
import { sameModel } from "./choose-model";
import { withoutIcon } from "./in-brand";
import { quoteRun } from "./quote-run";
import { rootRun } from "./root-run";

/**
 * What a run of this prompt would cost, as one types: nothing is held, and it may be asked again and again.
 * Throws NOT_FOUND for another user's project, BAD_INPUT for a model that doesn't write here.
 */
export async function estimateRun(ctx: UserContext, input: EstimateInput): Promise<Estimate> {
  const { userId } = ctx.actor;
  const earlier = await earlierOf(ctx, input);
  const projectId = input.projectId ?? (earlier ? String(earlier.run.projectId) : undefined);
  const project = projectId === undefined ? null : await getOwnedProject(ctx, projectId);
  const request = earlier?.request ?? input.prompt;
  const before = earlier ? await paidBefore(earlier.run._id) : undefined;
  const [quote, user] = await Promise.all([
    quoteRun({
      ownerId: userId,
      mode: earlier?.run.mode ?? input.mode,
      model: earlier ? earlier.model : input.model,
      request,
      blueprint: project?.blueprint ?? input.blueprint ?? guessBlueprint(request),
      project,
      images: withoutIcon(earlier?.run.uploads ?? []).length + (input.uploadCount ?? 0),
      isFirstBuild: earlier?.isFirstBuild ?? !project?.headVersionId,
      ...(before ? { before } : {}),
    }),
    UserModel.findById(userId, { balanceCenticredits: 1, lockedCenticredits: 1, emailProvedAt: 1 }).lean(),
  ]);
  const { minCenticredits, maxCenticredits, capCenticredits, minimumCenticredits, isFree } = quote;
  return {
    minCenticredits,
    maxCenticredits,
    capCenticredits,
    minimumCenticredits,
    isFree,
    spendableCenticredits: spendable(user ?? {}),
  };
}

type Earlier = { run: RunDoc; model: string | undefined; request?: string; isFirstBuild?: boolean };

/** The run that it would answer or go on with, and what of it counts; null for a request of its own. */
async function earlierOf(
  ctx: UserContext,
  { answersRunId, resumesRunId, model }: EstimateInput,
): Promise<Earlier | null> {
  if (answersRunId !== undefined) {
    const run = await getOwnedRun(ctx, answersRunId);
    return { run, model: (await hasOwnModel(ctx.actor.userId, run.model)) ? run.model : model };
  }
  if (resumesRunId === undefined) return null;
  const run = await getOwnedRun(ctx, resumesRunId);
  const isFirstBuild = !(await rootRun(run)).baseVersionId;
  return { run, model: model ?? sameModel(run.model), request: run.prompt, isFirstBuild };
}
