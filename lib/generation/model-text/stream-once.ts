import type { LanguageModelV4FinishReason, LanguageModelV4Prompt, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { classifyModelError, type ModelError } from "@/lib/integrations/openai";
import type { PartSource } from "./part-source";
import type { Seam } from "./seam";
import type { ModelText } from "./types";

/** How one request ended. `emitted` is the new text it gave. */
export type RequestEnd = { emitted: string } & (
  | { kind: "complete" | "length" | "content-filter" | "silence" | "apart" }
  | { kind: "cut"; error: ModelError }
);

/** Reasons by which compatible servers name a natural end that the SDK doesn't know. */
const NATURAL_ENDS = new Set(["end_turn", "eos", "eos_token", "stop_sequence", "completed", "complete"]);

type Usage = Extract<LanguageModelV4StreamPart, { type: "finish" }>["usage"];

/** The parts by which a model shows that it is at work on the prompt. */
const ANSWERING: ReadonlySet<LanguageModelV4StreamPart["type"]> = new Set([
  "text-delta",
  "reasoning-start",
  "reasoning-delta",
  "finish",
]);

/**
 * Reads one request to its end: yields that its prompt is being answered, what is new behind the seam, and the usage.
 * Throws only when aborted.
 */
export async function* streamOnce(
  source: PartSource,
  seam: Seam,
  prompt: LanguageModelV4Prompt,
): AsyncGenerator<ModelText, RequestEnd> {
  let emitted = "";
  let isAnswering = false;
  for (;;) {
    const step = await source.next();
    if (step.kind === "silent") return { kind: "silence", emitted };
    if (step.kind === "failed") return cutBy(step.error, emitted);
    if (step.kind === "ended") return cutBy(undefined, emitted);
    const { part } = step;
    if (!isAnswering && ANSWERING.has(part.type)) {
      isAnswering = true;
      yield { type: "request", prompt };
    }
    if (part.type === "text-delta") {
      const text = seam.push(part.delta);
      if (text === undefined) return { kind: "apart", emitted };
      if (text === "") continue;
      emitted += text;
      yield { type: "text", text };
    } else if (part.type === "error") {
      return cutBy(part.error, emitted);
    } else if (part.type === "finish") {
      const usage = usageOf(part.usage);
      if (usage) yield usage;
      return finished(part.finishReason, seam, emitted);
    }
  }
}

function finished(reason: LanguageModelV4FinishReason, seam: Seam, emitted: string): RequestEnd {
  if (reason.unified === "length" || reason.unified === "content-filter") return { kind: reason.unified, emitted };
  const isNatural = reason.unified === "stop" || (reason.unified === "other" && NATURAL_ENDS.has(reason.raw ?? ""));
  if (!isNatural) return cutBy(undefined, emitted);
  // An answer that stops before it has come back to where the first one broke off is no end of it.
  return { kind: seam.isJoined() ? "complete" : "apart", emitted };
}

function cutBy(cause: unknown, emitted: string): RequestEnd {
  return { kind: "cut", error: cause === undefined ? { kind: "cut" } : classifyModelError(cause), emitted };
}

function usageOf({ inputTokens, outputTokens }: Usage): ModelText | undefined {
  if (inputTokens.total === undefined && outputTokens.total === undefined) return undefined;
  return {
    type: "usage",
    inputTokens: inputTokens.total,
    cachedInputTokens: inputTokens.cacheRead,
    outputTokens: outputTokens.total,
  };
}
