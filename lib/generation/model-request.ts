import type { LanguageModelV4 } from "@ai-sdk/provider";
import { checkMessages } from "@/messages/checks-en";
import { env } from "@/lib/platform/env";
import type { RunWriter } from "@/lib/runs";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { RunDoc } from "@/models/run";
import { isOnOwnKey } from "./choose-model";
import { chosenDirection, isChoice } from "./directions/directing";
import { fileTokenBudget } from "./file-token-budget";
import { brandOf } from "./in-brand";
import type { Brief } from "./load-brief";
import type { streamModelText } from "./model-text";
import { isToPlan, planningOf, readOptions } from "./planning";
import {
  assemblePrompt,
  assembleReview,
  assembleSecondTry,
  loadPromptParts,
  type PromptInput,
  type SecondTry,
} from "./prompts";
import type { ShownSite } from "./review/review-build";
import { questionsLeftOf } from "./root-run";
import { locateSelection, selectionOf } from "./selection";
import { builtinUploads, shownUploads } from "./shown-uploads";

/** What a request is about, beside the run: a question not to be asked again, failed edits, or pictures of what was built. */
export type Asked = { isAgain?: boolean; secondTry?: SecondTry; isBlind?: boolean; review?: ShownSite };

/** One request of a run to its model. */
export async function modelRequest(
  model: LanguageModelV4,
  { run, project }: RunWriter,
  brief: Brief,
  { signal, isAgain = false, secondTry, isBlind = false, review }: Asked & { signal: AbortSignal },
): Promise<Parameters<typeof streamModelText>[0]> {
  const planning = toldOfPlan(run, brief);
  const options = readOptions(run.options);
  const direction = chosenDirection(run);
  const parts = await loadPromptParts();
  const input: PromptInput = {
    nonce: project.nonce,
    mode: run.mode,
    blueprint: project.blueprint,
    instructions: project.instructions ?? "",
    brand: brandOf(project),
    request: run.prompt,
    history: brief.history,
    files: listFiles(brief.files),
    ...aboutOf(run, brief.files),
    uploads: await shownUploads(run, isBlind),
    ...brief.concern,
    fileTokenBudget: fileTokenBudget(run.model, run.prompt),
    ...(brief.unfinished ? { continuation: { unfinished: brief.unfinished } } : {}),
    mayAsk: isAgain && questionsLeftOf(run) === 0 ? "again" : questionsLeftOf(run) > 0,
    ...(options ? { options } : {}),
    ...(planning ? { planning } : {}),
    ...(direction ? { direction } : {}),
    isToldAgain: isAgain,
  };
  const prompt = secondTry
    ? assembleSecondTry(parts, input, secondTry)
    : review
      ? assembleReview(parts, input, { ...review, problems: review.findings.map(checkMessages.finding) })
      : assemblePrompt(parts, input);
  const vectort = {
    ...builtinOptions({ run, project }, brief),
    ...(secondTry ? { isSecondTry: true } : {}),
    ...(review ? { review: review.findings, files: listFiles(brief.files) } : {}),
  };
  return { model, prompt, providerOptions: { vectort }, signal, isOnOwnKey: isOnOwnKey(run.model) };
}

/** What the built-in generator is told beside the prompt. */
export function builtinOptions({ run, project }: Pick<RunWriter, "run" | "project">, brief: Brief): BuiltinOptions {
  const planning = toldOfPlan(run, brief);
  const options = readOptions(run.options);
  const direction = chosenDirection(run);
  return {
    nonce: project.nonce,
    seed: project.seed,
    mode: run.mode,
    mayAsk: questionsLeftOf(run) > 0,
    isInBrand: brandOf(project) !== null,
    instructions: [brandOf(project)?.voice ?? "", project.instructions ?? ""].join("\n").trim(),
    request: brief.original.request,
    firstRequest: brief.original.firstRequest,
    ...(options ? { options } : {}),
    ...(planning ? { planning } : {}),
    blueprint: project.blueprint,
    history: brief.original.history,
    files: listFiles(brief.original.files),
    ...partOf(run, brief.original.files),
    ...builtinUploads(run, brandOf(project)),
    tokensPerSecond: env().BUILTIN_TOKENS_PER_SECOND,
    ...(run.repair ? { repair: run.repair.findings.map(({ code, path, what }) => ({ code, path, what })) } : {}),
    ...(direction ? { direction } : {}),
    ...(direction && !isChoice(run) ? { directionWords: run.prompt } : {}),
  } satisfies BuiltinOptions;
}

/** What a model is told of the plan: to write one, to write it again, or to follow it. */
function toldOfPlan(run: RunDoc, brief: Brief): BuiltinOptions["planning"] {
  const planning = planningOf(run);
  if (planning?.state === "approved") return { state: "approved", plan: planning.plan };
  if (!isToPlan(run, brief.original.files)) return undefined;
  return planning?.state === "sent-back"
    ? { state: "sent-back", plan: planning.plan, words: run.prompt }
    : { state: "wanted" };
}

/** The element that a request is about, for a prompt. */
function aboutOf(run: RunDoc, files: ReadonlyMap<string, string>): Pick<PromptInput, "selection"> {
  const { selection } = selectionOf(run);
  if (!selection) return {};
  const place = locateSelection(files, selection);
  return { selection: { ...selection, ...place, isThere: place !== null } };
}

/** The same for the built-in generator, which needs it where it stands. */
function partOf(run: RunDoc, files: ReadonlyMap<string, string>): Pick<BuiltinOptions, "selection"> {
  const { selection } = selectionOf(run);
  return selection ? { selection: locateSelection(files, selection) } : {};
}

function listFiles(files: ReadonlyMap<string, string>): { path: string; text: string }[] {
  return [...files].map(([path, text]) => ({ path, text }));
}
