import { isDeepStrictEqual } from "node:util";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import { directionsOf, getOwnedRun, newestRunId, toRun } from "@/lib/runs";
import type { AnswerRunInput, Run } from "@/lib/schemas/run";
import type { SitePlan } from "@/lib/schemas/site-plan";
import { serverMessages } from "@/messages/server-en";
import type { RunDirecting, RunDoc, RunPlanning } from "@/models/run";
import { sameModel } from "./choose-model";
import { answerDirections } from "./directions/answer-directions";
import { directingOf } from "./directions/directing";
import { launchRun } from "./launch-run";
import { planningOf, planShownBy, readOptions } from "./planning";
import { questionsLeftOf, questionsOf } from "./root-run";
import { selectionOf } from "./selection";

const says = serverMessages.runs;

/**
 * Answers the question or the plan that a run ended with, however long ago, as a new run that continues it; both pay one
 * minimum, unless the first one was on a key of the person's own and this one is not.
 * Throws NOT_FOUND for another user's run or a deleted project, BAD_INPUT for an option that was not offered, CONFLICT
 * where nothing is asked (any more) or another run is active, and what launching throws.
 */
export async function answerRun(ctx: UserContext, runId: string, input: AnswerRunInput): Promise<Run> {
  const asked = await getOwnedRun(ctx, runId);
  if (asked.status !== "waiting") throw new AppError("CONFLICT", says.notWaiting);
  const project = await getOwnedProject(ctx, String(asked.projectId));
  if ((await newestRunId(project._id)) !== String(asked._id)) throw new AppError("CONFLICT", says.questionPassed);
  const given = await readAnswer(asked, input);
  const { run } = await launchRun({
    ownerId: ctx.actor.userId,
    ...given,
    options: readOptions(asked.options) ?? null,
    mode: asked.mode,
    wantedModel: input.model ?? sameModel(asked.model),
    continuesRunId: asked._id,
    ...selectionOf(asked),
    questionsLeft: "justBuild" in input ? 0 : Math.max(0, questionsLeftOf(asked) - 1),
    capCenticredits: input.capCenticredits,
    uploadIds: "text" in input ? input.uploadIds : undefined,
    quote: { blueprint: project.blueprint, project, isFirstBuild: !project.headVersionId },
  });
  return toRun(run);
}

type Given = { prompt: string; planning: RunPlanning | null; directing?: RunDirecting | null };

/** What an answer says: its words, and what becomes of the plan and of the look by it. */
async function readAnswer(asked: RunDoc, input: AnswerRunInput): Promise<Given> {
  const shown = await planShownBy(asked);
  if (shown) return answerPlan(shown, input);
  const planning = planningOf(asked);
  const directing = directingOf(asked);
  if ("plan" in input && input.plan) throw new AppError("BAD_INPUT", says.noPlan, { fields: { plan: says.noPlan } });
  const directions = await directionsOf(asked._id);
  if (directions.length > 0) return { ...answerDirections(directions, input), planning };
  if ("justBuild" in input) return { prompt: says.justBuild, planning: planning ?? { state: "skipped" }, directing };
  if ("text" in input) return { prompt: input.text, planning, directing };
  const question = (await questionsOf([asked._id])).get(String(asked._id));
  if ("option" in input && question?.options.some((option) => option.trim() === input.option)) {
    return { prompt: input.option, planning, directing };
  }
  throw new AppError("BAD_INPUT", says.notAnOption, { fields: { option: says.notAnOption } });
}

function answerPlan(shown: SitePlan, input: AnswerRunInput): Given {
  if ("justBuild" in input) {
    // Whoever wants to be shown nothing more is shown no directions either.
    const planning = { state: "approved", plan: shown } as const;
    return { prompt: says.planApproved, planning, directing: { state: "skipped" } };
  }
  if ("option" in input) throw new AppError("BAD_INPUT", says.notAnOption, { fields: { option: says.notAnOption } });
  if ("text" in input) {
    return { prompt: input.text, planning: { state: "sent-back", plan: input.plan ?? shown } };
  }
  const isAsShown = isDeepStrictEqual(input.plan, shown);
  const prompt = isAsShown ? says.planApproved : says.planChanged;
  return { prompt, planning: { state: "approved", plan: input.plan } };
}
