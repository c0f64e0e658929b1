import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { describeOptions, describePlanning } from "./describe-plan";
import { describeProject } from "./project-state";
import { describeStanding } from "./standing-words";
import { describeRequest, systemPrompt } from "./system-prompt";
import type { PromptInput, PromptParts } from "./types";

/**
 * Puts a Run's prompt together from the parts' texts and what the Run is about. Pure. What never changes comes first
 * and what changes most comes last, so that providers can cache the longest beginning: the same for every project, then
 * for every project of a type, then for this project, then this request.
 */
export function assemblePrompt(parts: PromptParts, input: PromptInput): LanguageModelV4Prompt {
  const isFollowUp = input.files.length > 0;
  const user = [
    ...describeStanding(input),
    ...(isFollowUp ? [describeProject(input.files, input.request, input.fileTokenBudget)] : []),
    ...describeHistory(input),
    ...describeContinuation(input),
    ...describeQuestions(input),
    ...describeOptions(input.options),
    ...describePlanning(input),
    describeRequest(input),
  ];
  return [
    { role: "system", content: systemPrompt(parts, { ...input, isFollowUp }) },
    { role: "user", content: [{ type: "text", text: user.join("\n\n") }] },
  ];
}

/** How many earlier requests a prompt tells. */
export const HISTORY_TURNS = 12;
const HISTORY_CHARS = 600;

function describeHistory({ history }: PromptInput): string[] {
  if (history.length === 0) return [];
  const shown = history.slice(-HISTORY_TURNS);
  const turns = shown.map(({ prompt, summary, asked }) => {
    const answer = summary === undefined ? "" : `\n  Done: ${oneLine(summary)}`;
    const question = asked === undefined ? "" : `\n  You asked back: ${oneLine(asked)}`;
    return `- Asked: ${oneLine(prompt)}${answer}${question}`;
  });
  const omitted = history.length - shown.length;
  const note = omitted === 0 ? [] : [`(${omitted} earlier requests left out.)`];
  return [["# What was asked before, oldest first", "", ...note, ...turns].join("\n")];
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

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > HISTORY_CHARS ? `${flat.slice(0, HISTORY_CHARS)} …` : flat;
}
