import type { LanguageModelV4FilePart, LanguageModelV4Prompt } from "@ai-sdk/provider";
import { describeDirection } from "./describe-direction";
import { describePlanning } from "./describe-plan";
import { describeProject } from "./project-state";
import { describeStanding } from "./standing-words";
import { describeRequest, systemPrompt } from "./system-prompt";
import type { PromptInput, PromptParts } from "./types";

/** What a build is looked at by: pictures of its first page, and what a browser found wrong, a sentence each. */
export type Review = { pictures: readonly { width: number; data: Uint8Array }[]; problems: readonly string[] };

const MAX_PROBLEMS = 10;

/**
 * The prompt that shows a model its own build: the same beginning, the request, the files as they are now, and the
 * pictures. Pure.
 */
export function assembleReview(
  parts: PromptParts,
  input: PromptInput,
  { pictures, problems }: Review,
): LanguageModelV4Prompt {
  const found = problems.slice(0, MAX_PROBLEMS).map((problem) => `- ${problem.replace(/\s+/g, " ").slice(0, 240)}`);
  const words = [
    ...describeStanding(input),
    describeProject(input.files, input, input.fileTokenBudget),
    ...describePlanning(input),
    ...describeDirection(input),
    describeRequest(input),
    parts.review,
    ...(found.length === 0 ? [] : [`What the browser found wrong with the first page:\n\n${found.join("\n")}`]),
  ];
  const images = pictures.map(({ data }): LanguageModelV4FilePart => ({
    type: "file",
    mediaType: "image/webp",
    data: { type: "data", data },
  }));
  return [
    { role: "system", content: systemPrompt(parts, { ...input, isFollowUp: true }) },
    { role: "user", content: [{ type: "text", text: words.join("\n\n") }, ...images] },
  ];
}
