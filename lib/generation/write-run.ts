import { setImmediate as nextTurn } from "node:timers/promises";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { leavingCost, Meter, type PaidBefore, runCost } from "@/lib/credits";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import type { RunEnd, RunWriter } from "@/lib/runs";
import { MODE_PRICES } from "@/lib/schemas/mode";
import { readThemeFile, THEME_PATH } from "@/lib/schemas/theme";
import { brandTheme } from "@/lib/stacks";
import { modelSentences } from "@/messages/model-en";
import { reviewMessages } from "@/messages/review-en";
import { serverMessages } from "@/messages/server-en";
import { uploadMessages } from "@/messages/uploads-en";
import { CapWatch } from "./cap-watch";
import { chosenDirection, isChoice, isToDirect, isToLeave } from "./directions/directing";
import { withFixedTheme } from "./directions/fixed-theme";
import { showDirections } from "./directions/show-directions";
import { FrameWriter } from "./frame-writer";
import { type FrameEvent, FrameParser } from "./frames";
import { type Ending, howItEnded } from "./how-it-ended";
import { brandOf, inBrand } from "./in-brand";
import { loadBrief } from "./load-brief";
import { meterEvents } from "./meter-events";
import { streamModelText } from "./model-text";
import { type Asked, builtinOptions, modelRequest } from "./model-request";
import { isToPlan, planningOf, readOptions } from "./planning";
import { promptTokens } from "./prompt-tokens";
import type { SecondTry } from "./prompts";
import { isToReview, mayReviewing, reviewBuild, type ShownSite } from "./review/review-build";
import { questionsLeftOf } from "./root-run";
import { tryEditsAgain } from "./try-edits-again";
import { defaultTheme } from "./theme-file";

/** Three times what a project may hold; a model that goes on after that will not end by itself. */
const MAX_RUN_CHARS = 32 * 1024 * 1024;
/**
 * Characters that edits may search and copy: each pair goes through all of its file, each edit stores it anew. Far more
 * than a large project needs, and what a hostile model can make a process and its database bear.
 */
const MAX_EDITED_CHARS = 512 * 1024 * 1024;
/** What a model writes may be applied for so long before other work of the process has its turn. */
const TURN_MS = 20;

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
  const applyAny = isFixed ? withFixedTheme(direction, branded, append) : branded;
  const openParser = () => new FrameParser({ nonce: project.nonce, tree: frames.sizes });
  let parser = openParser();
  const inTurn = inTurns();
  const cap = new CapWatch();
  const showMeter = run.repair ? () => undefined : meterEvents(meter, writer.append);
  let end: Ending = { complete: false, reason: "cut" };
  let chars = 0;
  let editedChars = 0;
  let isReviewing = false;
  const apply = (event: FrameEvent): void => {
    if (!isReviewing || mayReviewing(event)) return applyAny(event);
    if (event.type === "delete" || event.type === "rename")
      writer.append({ type: "notice", data: { message: reviewMessages.pageKept } });
  };

  /** Applies a piece of text; answers why the run ends here, if it does. */
  async function take(text: string): Promise<Ending["reason"]> {
    chars += text.length;
    meter.wrote(text);
    for (const event of parser.push(text)) {
      if (cap.endsBefore(event)) return "cap";
      if (event.type === "edit") editedChars += event.pairs.length * (brief.files.get(event.path)?.length ?? 0);
      if (editedChars > MAX_EDITED_CHARS) return "too-long";
      apply(event);
      cap.applied(event, frames.hasChanged);
      if (frames.halt.hasPlanned) cap.endsSoon();
      await inTurn();
    }
    if (cap.endsAfter(text)) return "cap";
    if (meter.isFull) cap.reached(parser.isOpen);
    return chars > MAX_RUN_CHARS ? "too-long" : undefined;
  }

  /** Whether the model has refused to be shown images: then no request of this run has some. */
  let isBlind = false;
  /** Reads one answer of the model to its end. */
  async function read(asked: Asked = {}): Promise<Ending> {
    let ending: Ending = { complete: false, reason: "cut" };
    const abort = AbortSignal.any([signal, cap.signal]);
    for await (const part of streamModelText(
      await modelRequest(model, writer, brief, { signal: abort, isBlind, ...asked }),
    )) {
      if (part.type === "text") {
        const reason = await take(part.text);
        if (reason) return { complete: false, reason };
      } else if (part.type === "request") meter.started(promptTokens(part.prompt));
      else if (part.type === "usage") meter.reported(part);
      else if (part.type === "end") ending = part;
      else {
        // The model will be asked again, which costs: not for something new when the money is used up.
        if (meter.isFull) cap.reached(parser.isOpen);
        if (cap.endsAtNextRequest) return { complete: false, reason: "cap" };
        writer.append({ type: "notice", data: { message: part.detail } });
      }
      showMeter();
      await writer.drained();
    }
    return ending;
  }

  /** A model that can't read images refuses a request with some: then it is told where they are, and that is said. */
  async function readOrBlind(): Promise<Ending> {
    try {
      return await read();
    } catch (error) {
      const isRefused = error instanceof AppError && error.message === modelSentences.badRequest;
      if (!isRefused || run.uploads.length === 0) throw error;
      writer.append({ type: "notice", data: { message: uploadMessages.notSeen } });
      isBlind = true;
      return read();
    }
  }

  /** Applies what the parser still holds at the end of an answer. */
  async function endAnswer(kind: "stop" | "cut"): Promise<void> {
    for (const event of parser.end(kind)) {
      apply(event);
      await inTurn();
    }
  }

  /** Reads what the model answers to pictures of what it wrote. Whatever ends it, what is not whole by then is left out. */
  async function readReview(review: ShownSite): Promise<Ending> {
    parser = openParser();
    isReviewing = true;
    let ending: Ending = { complete: false, reason: "cut" };
    try {
      ending = await read({ review });
      return ending;
    } catch (error) {
      if (signal.aborted || !cap.signal.aborted) throw error;
      ending = { complete: false, reason: "cap" };
      return ending;
    } finally {
      // Behind a cap with nothing in hand, what the parser holds was not begun.
      const isDropped = ending.reason === "cap" && !cap.isCutShort;
      if (!isDropped) await endAnswer(ending.complete ? "stop" : "cut");
      parser = openParser();
    }
  }

  // A later reader of this run sees what it was built by.
  const planning = planningOf(run);
  if (planning?.state === "approved") writer.append({ type: "plan", data: { plan: planning.plan } });
  try {
    end = await readOrBlind();
    if (end.complete && run.mode !== "discuss" && !parser.isOpen && !frames.hasChanged && !frames.halt.hasPlanned) {
      // A last line without an end of its own may be the question or the plan.
      await take("\n");
      if (frames.halt.hasHeldBack && !frames.halt.hasAsked) end = await read({ isAgain: true });
    }
    if (end.complete) {
      await endAnswer("stop");
      const isUsedUp = () => meter.isFull || cap.endsAtNextRequest;
      const again = async (secondTry: SecondTry): Promise<Ending> => {
        parser = openParser();
        const ending = await read({ secondTry });
        if (ending.reason !== "cap") await endAnswer(ending.complete ? "stop" : "cut");
        return ending;
      };
      end = await tryEditsAgain({ frames, files: brief.files, append, isUsedUp, again });
      if (end.complete && isFirstBuild && isToReview(run, frames)) {
        await reviewBuild({ run, frames, files: brief.files, append, signal, isUsedUp, ask: readReview });
      }
    }
  } catch (error) {
    if (cap.signal.aborted) end = { complete: false, reason: "cap" };
    else if (!signal.aborted && !frames.hasChanged) throw error;
  } finally {
    cap.close();
  }
  // Behind a cap with nothing in hand, what the parser still holds is the beginning of something that is not made.
  const isDropped = end.reason === "cap" && !cap.isCutShort;
  if (!isDropped || signal.aborted) await endAnswer(end.complete && !signal.aborted ? "stop" : "cut");
  const { holdCenticredits } = run;
  return { ...howItEnded({ frames, end, signal, holdCenticredits }), summary: frames.summary, ...nameOf(frames) };
}

/** Lets others have their turn when work between two calls has gone on for 20 ms. */
function inTurns(): () => Promise<void> {
  let turnAt = performance.now();
  return async () => {
    if (performance.now() - turnAt < TURN_MS) return;
    await nextTurn();
    turnAt = performance.now();
  };
}

function nameOf(frames: FrameWriter): { projectName?: string } {
  return frames.siteName && frames.hasChanged ? { projectName: frames.siteName } : {};
}
