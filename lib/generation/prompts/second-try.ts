import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { FailedEdit } from "../failed-edits";
import { CHARS_PER_TOKEN, DEFAULT_TOKEN_BUDGET } from "./project-state";
import { describeSelection } from "./selection";
import { showFiles } from "./show-files";
import { describeStanding } from "./standing-words";
import { describeRequest, systemPrompt } from "./system-prompt";
import type { ProjectFile, PromptInput, PromptParts } from "./types";

/** Of what was to be replaced and by what, so much is told again. */
const TOLD_CHARS = 24_000;
/** A file that is longer is not asked for whole: writing it would cost more than most builds. */
const REWRITE_CHARS = 64_000;
const MOST_PATHS = 100;

/** How a model gets back the edits of its answer that failed. */
export type SecondTry = { how: "edits" | "whole"; failed: readonly FailedEdit[] };

/** Whether a file is too long to be asked for whole. */
export function tooLongToRewrite(text: string | undefined): boolean {
  return (text?.length ?? 0) > REWRITE_CHARS;
}

/**
 * The prompt that gives failed edits back: the same beginning, which a provider still has in its cache, the request, the
 * edits, and the files they were about as they are now. The rest of the project and of the answer is not told again, so
 * that a second try costs little. Pure.
 */
export function assembleSecondTry(
  parts: PromptParts,
  input: PromptInput,
  { how, failed }: SecondTry,
): LanguageModelV4Prompt {
  const { files, nonce, fileTokenBudget = DEFAULT_TOKEN_BUDGET } = input;
  const edits = frameEdits(failed, nonce);
  const reasons = failed.map(({ path, reason }) => `- ${path}: ${reason}`);
  const wanted = new Set(failed.map(({ path }) => path));
  const shown = files.filter(({ path }) => wanted.has(path));
  const passages = failed.flatMap(({ pairs }) => pairs.map((pair) => pair.find));
  const said = [
    parts.secondTry[how],
    [...new Set(reasons)].join("\n"),
    ...(shown.length < wanted.size ? [`The project has these files: ${pathsOf(files)}.`] : []),
    ...showFiles(shown, { charBudget: fileTokenBudget * CHARS_PER_TOKEN, passages }),
  ];
  return [
    { role: "system", content: systemPrompt(parts, { ...input, isFollowUp: true }) },
    {
      role: "user",
      content: [
        {
          type: "text",
          text: [...describeStanding(input), ...describeSelection(input), describeRequest(input)].join("\n\n"),
        },
      ],
    },
    ...(edits === "" ? [] : [{ role: "assistant" as const, content: [{ type: "text" as const, text: edits }] }]),
    { role: "user", content: [{ type: "text", text: said.join("\n\n") }] },
  ];
}

function pathsOf(files: readonly ProjectFile[]): string {
  const paths = files.slice(0, MOST_PATHS).map(({ path }) => path);
  return files.length > paths.length ? `${paths.join(", ")} and others` : paths.join(", ");
}

/** The edits as they were written; of those that are too long together, the first. */
function frameEdits(failed: readonly FailedEdit[], nonce: string): string {
  const mark = `@@${nonce}`;
  let left = TOLD_CHARS;
  const told: string[] = [];
  for (const { path, pairs } of failed) {
    if (pairs.length === 0) continue;
    const body = pairs.map((pair) => `${mark} find\n${pair.find}\n${mark} with\n${pair.with}\n`).join("");
    if (body.length > left) continue;
    left -= body.length;
    told.push(`${mark} edit ${path.includes(" ") ? JSON.stringify(path) : path}\n${body}${mark} end\n`);
  }
  return told.join("");
}
