import { setImmediate as nextTurn } from "node:timers/promises";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { AppError } from "@/lib/platform/errors";
import { env } from "@/lib/platform/env";
import { RunAborted, type RunEnd, type RunWriter } from "@/lib/runs";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { serverMessages } from "@/messages/server-en";
import { FrameWriter } from "./frame-writer";
import { type FrameEvent, FrameParser, utf8Length } from "./frames";
import { type Brief, loadBrief } from "./load-brief";
import { type IncompleteReason, streamModelText } from "./model-text";
import { assemblePrompt, loadPromptParts } from "./prompts";
import { defaultTheme, readThemeFile, THEME_PATH } from "./theme-file";

type Ending = { complete: boolean; reason?: IncompleteReason | "too-long" };

/** Three times what a project may hold; a model that goes on after that will not end by itself. */
const MAX_RUN_CHARS = 32 * 1024 * 1024;
/** What a model writes may be applied for so long before other work of the process has its turn. */
const TURN_MS = 20;

/** Lets a model write one run to its end. Throws what the model threw when it wrote nothing that can be kept. */
export async function writeRun(model: LanguageModelV4, writer: RunWriter): Promise<RunEnd> {
  const { run, project, signal } = writer;
  const brief = await loadBrief(run, project);
  const frames = new FrameWriter({
    files: brief.files,
    theme: readThemeFile(brief.files.get(THEME_PATH)),
    defaultTheme: defaultTheme(project.blueprint, project.name),
    isContinuing: brief.unfinished !== null,
    append: writer.append,
  });
  const sizes = new Map([...brief.files].map(([path, text]) => [path, utf8Length(text)]));
  const parser = new FrameParser({ nonce: project.nonce, tree: sizes });
  const apply = inTurns((event: FrameEvent) => frames.apply(event));
  let end: Ending = { complete: false, reason: "cut" };
  let chars = 0;
  try {
    for await (const part of streamModelText(await modelRequest(model, writer, brief))) {
      if (part.type === "text") {
        for (const event of parser.push(part.text)) await apply(event);
        chars += part.text.length;
        if (chars > MAX_RUN_CHARS) {
          end = { complete: false, reason: "too-long" };
          break;
        }
      } else if (part.type === "notice") {
        writer.append({ type: "notice", data: { message: part.detail } });
      } else if (part.type === "end") end = part;
      await writer.drained();
    }
  } catch (error) {
    if (!signal.aborted && !frames.hasChanged) throw error;
  }
  for (const event of parser.end(end.complete && !signal.aborted ? "stop" : "cut")) await apply(event);
  return { ...howItEnded(frames, end, signal), summary: frames.summary, ...nameOf(frames) };
}

/** `work` that lets others have their turn when it has gone on for 20 ms. */
function inTurns<T>(work: (item: T) => void): (item: T) => Promise<void> {
  let turnAt = performance.now();
  return async (item) => {
    work(item);
    if (performance.now() - turnAt < TURN_MS) return;
    await nextTurn();
    turnAt = performance.now();
  };
}

/** The sentence for a person about what a run's writing threw. */
export function describeFailure(error: unknown): string {
  return error instanceof AppError ? error.message : serverMessages.runs.failed;
}

async function modelRequest(
  model: LanguageModelV4,
  { run, project, signal }: RunWriter,
  brief: Brief,
): Promise<Parameters<typeof streamModelText>[0]> {
  const prompt = assemblePrompt(await loadPromptParts(), {
    nonce: project.nonce,
    mode: run.mode,
    blueprint: project.blueprint,
    request: run.prompt,
    history: brief.history,
    files: listFiles(brief.files),
    ...(brief.unfinished ? { continuation: { unfinished: brief.unfinished } } : {}),
  });
  const vectort = {
    nonce: project.nonce,
    seed: project.seed,
    request: run.prompt,
    blueprint: project.blueprint,
    history: brief.original.history,
    files: listFiles(brief.original.files),
    tokensPerSecond: env().BUILTIN_TOKENS_PER_SECOND,
  } satisfies BuiltinOptions;
  return { model, prompt, providerOptions: { vectort }, signal };
}

function listFiles(files: ReadonlyMap<string, string>): { path: string; text: string }[] {
  return [...files].map(([path, text]) => ({ path, text }));
}

function nameOf(frames: FrameWriter): { projectName?: string } {
  return frames.siteName && frames.hasChanged ? { projectName: frames.siteName } : {};
}

function howItEnded(frames: FrameWriter, end: Ending, signal: AbortSignal): RunEnd {
  const { runs } = serverMessages;
  if (signal.aborted) {
    const isStopped = signal.reason instanceof RunAborted && signal.reason.why === "stopped";
    return isStopped
      ? { status: "stopped", reason: runs.stopped(frames.unfinished) }
      : { status: "interrupted", reason: runs.interrupted(frames.unfinished) };
  }
  if (end.reason === "content-filter") return { status: "failed", reason: runs.filtered };
  if (!end.complete) {
    const status = frames.hasChanged ? "interrupted" : "failed";
    return { status, reason: end.reason === "too-long" ? runs.tooLong : runs.cut(frames.unfinished) };
  }
  if (frames.hasAsked) return { status: "waiting" };
  if (!frames.hasChanged && !frames.hasSpoken) return { status: "failed", reason: runs.nothingWritten };
  return { status: "completed" };
}
