import { guessBlueprint } from "@/lib/blueprints";
import { paidBefore, spendable } from "@/lib/credits";
import { hasOwnModel } from "@/lib/own-keys";
import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import { getOwnedRun } from "@/lib/runs";
import type { Estimate, EstimateInput } from "@/lib/schemas/estimate";
import { UserModel } from "@/models/user";
import { isOnOwnKey } from "./choose-model";
import { quoteRun } from "./quote-run";

/**
 * What a run of this prompt would cost, as one types: nothing is held, and it may be asked again and again.
 * Throws NOT_FOUND for another user's project, BAD_INPUT for a model that doesn't write here.
 */
export async function estimateRun(ctx: UserContext, input: EstimateInput): Promise<Estimate> {
  const { prompt: request, projectId, answersRunId } = input;
  const project = projectId === undefined ? null : await getOwnedProject(ctx, projectId);
  const asked = answersRunId === undefined ? null : await getOwnedRun(ctx, answersRunId);
  const { userId } = ctx.actor;
  const model = asked && (await hasOwnModel(userId, asked.model)) ? asked.model : input.model;
  const paysAnew = asked !== null && isOnOwnKey(asked.model) && !(model !== undefined && isOnOwnKey(model));
  const before = asked && !paysAnew ? { before: await paidBefore(asked._id) } : {};
  const mode = asked?.mode ?? input.mode;
  const [quote, user] = await Promise.all([
    quoteRun({
      ownerId: userId,
      mode,
      model,
      request,
      blueprint: project?.blueprint ?? input.blueprint ?? guessBlueprint(request),
      project,
      images: (asked?.uploads ?? []).length + (input.uploadCount ?? 0),
      isFirstBuild: !project?.headVersionId,
      ...before,
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
