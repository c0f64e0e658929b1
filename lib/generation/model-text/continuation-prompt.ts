import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { loadPromptParts } from "../prompts";
import type { Resumption } from "./seam";

/** The prompt that asks a model to go on: the first one, the answer so far, and where to take it up. */
export async function continuationPrompt(
  prompt: LanguageModelV4Prompt,
  resumption: Resumption,
): Promise<LanguageModelV4Prompt> {
  const { shown } = resumption;
  return [
    ...prompt,
    ...(shown === "" ? [] : [{ role: "assistant" as const, content: [{ type: "text" as const, text: shown }] }]),
    { role: "user", content: [{ type: "text", text: await whereToGoOn(resumption) }] },
  ];
}

async function whereToGoOn({ tail }: Resumption): Promise<string> {
  const { continuation } = await loadPromptParts();
  if (tail === "") return continuation.atLineStart;
  const endsLine = tail.endsWith("\n");
  const end = endsLine ? "with a line break: go on with a new line" : "inside a line: go on with its next character";
  const shownTail = endsLine ? tail.slice(0, -1) : tail;
  return continuation.inTail.replace("{{end}}", end).replace("{{tail}}", () => shownTail);
}
