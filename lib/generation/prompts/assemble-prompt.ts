import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { describeOptions, describePlanning } from "./describe-plan";
import { describeDirection } from "./describe-direction";
import { describeProject } from "./project-state";
import { describeSelection } from "./selection";
import { describeStanding } from "./standing-words";
import { describeRequest, systemPrompt } from "./system-prompt";
import { tellOlderTurns, tellRecentTurns } from "./tell-history";
import type { PromptInput, PromptParts } from "./types";
import { describeUploads, showUploads } from "./uploads";

/**
 * Puts a Run's prompt together from the parts' texts and what the Run is about. Pure. What never changes comes first
 * and what changes most comes last, so that providers can cache the longest beginning: the same for every project, then
 * for every project of a type, then for this project (the files that were not changed for long), then what was changed
 * last and said before, which is short, then this request.
 */
export function assemblePrompt(parts: PromptParts, input: PromptInput): LanguageModelV4Prompt {
  const isFollowUp = input.files.length > 0;
  const user = [
    ...describeStanding(input),
    ...(isFollowUp ? [describeProject(input.files, input, input.fileTokenBudget)] : []),
    ...tellOlderTurns(input.history),
    ...tellRecentTurns(input.history),
    ...describeState(input),
    ...describeContinuation(input),
    ...describeQuestions(input),
    ...describeOptions(input.options),
    ...describePlanning(input),
    ...describeDirection(input),
    ...describeSelection(input),
    ...describeUploads(input),
    describeRequest(input),
  ];
  return [
    { role: "system", content: systemPrompt(parts, { ...input, isFollowUp }) },
    { role: "user", content: [{ type: "text", text: user.join("\n\n") }, ...showUploads(input)] },
  ];
}

/** What the client did between two requests, and what is known to be wrong: neither is asked for, both matter to a change. */
function describeState({ byHand = [], problems = [] }: PromptInput): string[] {
  const changed = `${listed(byHand, 20)}. Keep what they wrote there, unless the request is about it.`;
  const found = problems.slice(0, MAX_PROBLEMS).map((problem) => `- ${oneLine(problem)}`);
  return [
    ...(byHand.length === 0 ? [] : [`# What the client changed by hand since then\n\n${changed}`]),
    ...(found.length === 0
      ? []
      : [
          `# What checks found in the project as it is\n\n${found.join("\n")}\n\nRepair of this what your change touches anyway, and leave the rest.`,
        ]),
  ];
}

function describeContinuation({ continuation, files }: PromptInput): string[] {
  if (!continuation) return [];
  const { unfinished } = continuation;
  const missing =
    unfinished.length === 0
      ? "No file was left half written."
      : `These were left half written; write each again, whole: ${unfinished.join(", ")}.`;
  return [
    `# This goes on with an answer that ended early\n\n${files.length === 0 ? "No file was finished." : "The files above are as it left them."} ${missing} Then write what the request still lacks. Leave alone what is finished.`,
  ];
}

function describeQuestions({ mayAsk = true }: PromptInput): string[] {
  if (mayAsk === true) return [];
  const again = mayAsk === "again" ? " Your last answer was a question again, which nobody will answer." : "";
  return [
    `# Ask nothing\n\nThe client wants no more questions: decide what is open yourself and write it now.${again}`,
  ];
}

const MAX_PROBLEMS = 10;
const PROBLEM_CHARS = 240;

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > PROBLEM_CHARS ? `${flat.slice(0, PROBLEM_CHARS)} …` : flat;
}

function listed(paths: readonly string[], most: number): string {
  const names = paths.slice(0, most).join(", ");
  return paths.length > most ? `${names} and ${paths.length - most} more` : names;
}
