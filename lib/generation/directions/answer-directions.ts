import { AppError } from "@/lib/platform/errors";
import type { AnswerRunInput } from "@/lib/schemas/run";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { serverMessages } from "@/messages/server-en";
import type { RunDirecting } from "@/models/run";

const says = serverMessages.runs;

/**
 * What an answer to style directions says: one of them by its name, or in words that name one, which is then followed;
 * else the words alone, or nothing, which leave the look to who builds. Throws BAD_INPUT for an option that was not shown.
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
  const words = input.text.toLocaleLowerCase();
  const [named, ...others] = shown.filter(({ name }) => words.includes(name.toLocaleLowerCase()));
  const isOne = named !== undefined && others.length === 0;
  return { prompt: input.text, directing: isOne ? { state: "chosen", direction: named } : { state: "skipped" } };
}
