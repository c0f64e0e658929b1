import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import { getOwnedRun, toRun } from "@/lib/runs";
import type { AnswerRunInput, Run } from "@/lib/schemas/run";
import { serverMessages } from "@/messages/server-en";
import { type RunDoc, RunModel } from "@/models/run";
import { sameModel } from "./choose-model";
import { launchRun } from "./launch-run";
import { questionsLeftOf, questionsOf } from "./root-run";
import { selectionOf } from "./selection";

const says = serverMessages.runs;

/**
 * Answers the question that a run ended with, however long ago, as a new run that continues it; both pay one minimum.
 * Throws NOT_FOUND for another user's run or a deleted project, BAD_INPUT for an option that was not offered, CONFLICT
 * where nothing is asked (any more) or another run is active, and what launching throws.
 */
export async function answerRun(ctx: UserContext, runId: string, input: AnswerRunInput): Promise<Run> {
  const asked = await getOwnedRun(ctx, runId);
  if (asked.status !== "waiting") throw new AppError("CONFLICT", says.notWaiting);
  const project = await getOwnedProject(ctx, String(asked.projectId));
  const newest = await RunModel.findOne({ projectId: project._id }).sort({ startedAt: -1 }).lean<RunDoc>();
  if (String(newest?._id) !== String(asked._id)) throw new AppError("CONFLICT", says.questionPassed);
  const { run } = await launchRun({
    ownerId: ctx.actor.userId,
    prompt: await wordsOf(asked, input),
    mode: asked.mode,
    wantedModel: sameModel(asked.model),
    continuesRunId: asked._id,
    ...selectionOf(asked),
    questionsLeft: "justBuild" in input ? 0 : Math.max(0, questionsLeftOf(asked) - 1),
    capCenticredits: input.capCenticredits,
    quote: { blueprint: project.blueprint, project, isFirstBuild: !project.headVersionId },
  });
  return toRun(run);
}

async function wordsOf(asked: RunDoc, input: AnswerRunInput): Promise<string> {
  if ("justBuild" in input) return says.justBuild;
  if ("text" in input) return input.text;
  const question = (await questionsOf([asked._id])).get(String(asked._id));
  if (question?.options.some((option) => option.trim() === input.option)) return input.option;
  throw new AppError("BAD_INPUT", says.notAnOption, { fields: { option: says.notAnOption } });
}
