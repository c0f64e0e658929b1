import type { LanguageModelV4, LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { classifyModelError, type ModelError } from "./classify-model-error";

const WITHIN_MS = 30_000;
/** What shows that the model is at work. */
const ANSWERING: ReadonlySet<string> = new Set(["text-delta", "reasoning-start", "reasoning-delta"]);
const CALL = {
  prompt: [{ role: "user", content: [{ type: "text", text: "Answer with the one word: ready" }] }],
} satisfies LanguageModelV4CallOptions;

/** Asks a model for a word and hangs up at the first sign of an answer. Null where there is one, else what failed. Never throws. */
export async function tryModel(model: LanguageModelV4): Promise<ModelError | null> {
  const stop = new AbortController();
  const abortSignal = AbortSignal.any([stop.signal, AbortSignal.timeout(WITHIN_MS)]);
  try {
    const { stream } = await model.doStream({ ...CALL, abortSignal });
    for await (const part of stream) {
      if (part.type === "error") return classifyModelError(part.error);
      if (part.type === "finish") return part.finishReason.unified === "error" ? { kind: "unreadable" } : null;
      if (ANSWERING.has(part.type)) return null;
    }
    return { kind: "cut" };
  } catch (error) {
    return abortSignal.aborted ? { kind: "unavailable" } : classifyModelError(error);
  } finally {
    stop.abort();
  }
}
