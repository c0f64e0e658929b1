import type { LanguageModelV4 } from "@ai-sdk/provider";
import { leavingCost, Meter, type PaidBefore, runCost } from "@/lib/credits";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import type { RunEnd, RunWriter } from "@/lib/runs";
import { MODE_PRICES } from "@/lib/schemas/mode";
import { readThemeFile, THEME_PATH } from "@/lib/schemas/theme";
import { brandTheme } from "@/lib/stacks";
import { serverMessages } from "@/messages/server-en";
import { AnswerReader } from "./answer-reader";
import { chosenDirection, isChoice, isToDirect, isToLeave } from "./directions/directing";
import { withFixedTheme } from "./directions/fixed-theme";
import { showDirections } from "./directions/show-directions";
import { FrameWriter } from "./frame-writer";
import { type Ending, howItEnded } from "./how-it-ended";
import { brandOf, iconOf, inBrand } from "./in-brand";
import { loadBrief } from "./load-brief";
import { builtinOptions } from "./model-request";
import { isToPlan, planningOf, readOptions } from "./planning";
import { isToReview, reviewBuild } from "./review/review-build";
import { questionsLeftOf } from "./root-run";
import { tryEditsAgain } from "./try-edits-again";
import { defaultTheme } from "./theme-file";

/**
 * Lets a model write one run to its end and reckons what that costs; `before` is what the runs have paid that it goes
 * on from. A run that can't be written ends as failed, with what it cost us. Never rejects.
 */
export async function writeRun(model: LanguageModelV4, writer: RunWriter, before: PaidBefore): Promise<RunEnd> {
  const { run } = writer;
  const { holdCenticredits } = run;
  const price = run.price ?? null;
  // A repair holds nothing, and may take what a quick run may.
  const limitCenticredits = run.repair ? MODE_PRICES.quick.defaultCapCenticredits : holdCenticredits;
  const meter = new Meter({ price, holdCenticredits: limitCenticredits, before });
  const end = await write(model, writer, meter).catch((error: unknown): RunEnd => {
    const cause = error instanceof AppError ? (error.cause ?? error) : error;
    log.warn("run.failed", { runId: String(run._id), ...describeError(cause) });
    return { status: "failed", reason: describeFailure(error) };
  });
  const { modelCenticredits } = meter;
  const paid = { modelCenticredits, holdCenticredits, before };
  const whole = runCost({ ...paid, status: end.status });
  const leaving = (): number =>
    leavingCost({
      ...paid,
      mostCenticredits: MODE_PRICES[run.mode].followUpMinimumCenticredits,
      isSentBack: run.planState === "sent-back",
    });
  const isLeft = end.status === "waiting" && isToLeave(run);
  // Who stops while directions are drawn pays no more than who leaves when they are there.
  const isStopped = end.status === "stopped" && run.planState === "approved" && isToLeave(run);
  const centicredits = isLeft ? leaving() : isStopped ? Math.min(whole, leaving()) : whole;
  return { ...end, cost: { centicredits, modelCenticredits, usage: price ? meter.usage : null } };
}

/** The sentence for a person about what a run's writing threw. */
export function describeFailure(error: unknown): string {
  return error instanceof AppError ? error.message : serverMessages.runs.failed;
}

/** Applies what the model writes until it ends, or has to. Throws what the model threw when nothing can be kept. */
async function write(model: LanguageModelV4, writer: RunWriter, meter: Meter): Promise<RunEnd> {
  const { run, project, signal } = writer;
  const brief = await loadBrief(run, project);
  if (isToDirect(run, brief.files)) {
    return showDirections({ model, writer, meter, builtin: builtinOptions(writer, brief) });
  }
  const direction = chosenDirection(run);
  // Asked before anything is written: these may be the files that are written to.
  const isFirstBuild = brief.original.files.size === 0;
  // Later requests may change the look, as they may change everything.
  const brand = isFirstBuild ? brandOf(project) : null;
  const ownTheme = defaultTheme(project.blueprint, project.name);
  const frames = new FrameWriter({
    files: brief.files,
    theme: readThemeFile(brief.files.get(THEME_PATH)),
    defaultTheme: direction?.theme ?? (brand ? brandTheme(ownTheme, brand) : ownTheme),
    icon: iconOf(run, brief.files),
    isContinuing: brief.unfinished !== null,
    changesNothing: run.mode === "discuss",
    mayAsk: questionsLeftOf(run) > 0,
    mayPlan: isToPlan(run, brief.files),
    append: writer.append,
  });
  // Words beside a direction's name may change its look; a brand's stands.
  const isFixed = direction !== null && (isChoice(run) || brand !== null);
  const { append } = writer;
  const branded = inBrand({ brand, options: readOptions(run.options) ?? {}, direction, frames, append });
  const apply = isFixed ? withFixedTheme(direction, branded, append) : branded;
  const answers = new AnswerReader({ model, writer, brief, meter, frames, apply });
  let end: Ending = { complete: false, reason: "cut" };

  // A later reader of this run sees what it was built by.
  const planning = planningOf(run);
  if (planning?.state === "approved") writer.append({ type: "plan", data: { plan: planning.plan } });
  try {
    end = await answers.readOrBlind();
    if (end.complete && run.mode !== "discuss" && !answers.isOpen && !frames.hasChanged && !frames.halt.hasPlanned) {
      // A last line without an end of its own may be the question or the plan.
      await answers.take("\n");
      if (frames.halt.hasHeldBack && !frames.halt.hasAsked) end = await answers.read({ isAgain: true });
    }
    if (end.complete) {
      await answers.endAnswer("stop");
      const built = { frames, files: brief.files, append, isUsedUp: () => answers.isUsedUp };
      end = await tryEditsAgain({ ...built, again: (secondTry) => answers.readSecondTry(secondTry) });
      if (end.complete && isFirstBuild && isToReview(run, frames)) {
        await reviewBuild({ ...built, run, signal, ask: (seen) => answers.readReview(seen) });
      }
    }
  } catch (error) {
    if (answers.isCapped) end = { complete: false, reason: "cap" };
    else if (!signal.aborted && !frames.hasChanged) throw error;
  } finally {
    answers.close();
  }
  if (!answers.isDropped(end) || signal.aborted)
    await answers.endAnswer(end.complete && !signal.aborted ? "stop" : "cut");
  const { holdCenticredits } = run;
  return { ...howItEnded({ frames, end, signal, holdCenticredits }), summary: frames.summary, ...nameOf(frames) };
}

function nameOf(frames: FrameWriter): { projectName?: string } {
  return frames.siteName && frames.hasChanged ? { projectName: frames.siteName } : {};
}
