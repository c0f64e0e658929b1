import type { LanguageModelV4CallOptions, LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { ModelError } from "@/lib/integrations/openai";
import { continuationPrompt } from "./continuation-prompt";
import { DEFAULT_LIMITS, REAL_TIMERS, retryDelayMs, waitFor } from "./limits";
import { isRetryable, modelFailure } from "./model-failure";
import { modelSentences } from "@/messages/model-en";
import { openPartSource } from "./part-source";
import { createSeam, resumptionOf, type Resumption } from "./seam";
import { streamOnce, type RequestEnd } from "./stream-once";
import type { IncompleteReason, ModelText, StreamModelTextOptions } from "./types";

/**
 * Streams a model's answer as one coherent text, over as many requests as that takes: a request
 * that fails before its first text is tried again; one that breaks off after it is continued from the last whole line.
 * Always ends with `end`, or throws: an `AppError` when nothing at all was written and trying again is over or no use,
 * the signal's reason as soon as it aborts. Leaving the loop early ends the request.
 */
export async function* streamModelText(options: StreamModelTextOptions): AsyncGenerator<ModelText> {
  const { prompt, signal, timers = REAL_TIMERS } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const left = { length: limits.lengthContinuations, cut: limits.cutContinuations };
  let emitted = "";
  let failures = 0;
  let resumption: Resumption = { shown: "", tail: "" };
  let currentPrompt: LanguageModelV4Prompt = prompt;

  for (;;) {
    const end = yield* request(options, currentPrompt, resumption);
    emitted += end.emitted;
    if (end.kind === "complete") return yield { type: "end", complete: true };

    if (end.emitted === "" && (end.kind === "cut" || end.kind === "silence")) {
      failures += 1;
      const error: ModelError | { kind: "silence" } = end.kind === "cut" ? end.error : { kind: "silence" };
      if (!isRetryable(error.kind) || failures >= limits.tries) {
        if (emitted === "") throw modelFailure(error, options.isOnOwnKey);
        return yield incomplete(end);
      }
      const retryAfterMs = "retryAfterMs" in error ? error.retryAfterMs : undefined;
      const delayMs = retryDelayMs(failures, retryAfterMs, limits, timers);
      yield { type: "notice", code: "retrying", detail: modelSentences.retrying(Math.round(delayMs / 1000)) };
      await waitFor(delayMs, timers, signal);
      continue;
    }

    if (end.kind === "content-filter") {
      if (emitted === "") throw modelFailure({ kind: "content-filter" }, options.isOnOwnKey);
      return yield incomplete(end);
    }
    const budget = end.kind === "length" ? "length" : "cut";
    const isStuck = end.kind === "length" && end.emitted === "";
    if (isStuck || left[budget] === 0) return yield incomplete(end);
    left[budget] -= 1;
    failures = 0;
    resumption = resumptionOf(emitted);
    currentPrompt = await continuationPrompt(prompt, resumption);
    yield {
      type: "notice",
      code: "continuing",
      detail: end.kind === "length" ? modelSentences.continuingLength : modelSentences.continuing,
    };
  }
}

async function* request(
  options: StreamModelTextOptions,
  prompt: LanguageModelV4Prompt,
  resumption: Resumption,
): AsyncGenerator<ModelText, RequestEnd> {
  const call: LanguageModelV4CallOptions = {
    prompt,
    ...(options.providerOptions === undefined ? {} : { providerOptions: options.providerOptions }),
    ...(options.maxOutputTokens === undefined ? {} : { maxOutputTokens: options.maxOutputTokens }),
  };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const source = openPartSource(options.model, call, options.signal, limits, options.timers ?? REAL_TIMERS);
  try {
    return yield* streamOnce(source, createSeam(resumption), prompt);
  } finally {
    source.close();
  }
}

function incomplete(end: RequestEnd): ModelText {
  const reason: IncompleteReason = end.kind === "apart" || end.kind === "complete" ? "cut" : end.kind;
  return { type: "end", complete: false, reason };
}
