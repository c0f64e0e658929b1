import { AppError } from "@/lib/platform/errors";
import type { AnswerRunInput } from "@/lib/schemas/run";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { serverMessages } from "@/messages/server-en";
import type { RunDirecting } from "@/models/run";

const says = serverMessages.runs;

/**
 * What an answer to style directions says: one of them by its name; or more words with one's name among them, which is
 * then followed as far as they let it; else the words alone, or nothing, which leave the look to who builds.
 * Throws BAD_INPUT for an option that was not shown.
 */
export function answerDirections(
  shown: readonly StyleDirection[],
  input: AnswerRunInput,
): { prompt: string; directing: RunDirecting } {
  if ("justBuild" in input) return { prompt: says.justBuild, directing: { state: "skipped" } };
  if ("option" in input) {
    const direction = shown.find(({ name }) => name === input.option);
    if (direction) return { prompt: direction.name, directing: { state: "chosen", direction } };
  }
  if (!("text" in input)) throw new AppError("BAD_INPUT", says.notAnOption, { fields: { option: says.notAnOption } });
  const words = wordsOf(input.text);
  const [named, ...others] = shown.filter(({ name }) => words.includes(wordsOf(name)));
  if (named === undefined || others.length > 0) return { prompt: input.text, directing: { state: "skipped" } };
  // No more than the name is a click on it.
  const prompt = words === wordsOf(named.name) ? named.name : input.text;
  return { prompt, directing: { state: "chosen", direction: named } };
}

/** A text's words in small letters, each between spaces, so that a name is not found within another word. */
function wordsOf(text: string): string {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [text];
  return ` ${words.join(" ")} `;
}
