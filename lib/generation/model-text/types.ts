import type { LanguageModelV4, LanguageModelV4Prompt, SharedV4ProviderOptions } from "@ai-sdk/provider";

/** A provider's own count of a request's tokens; what it leaves out is undefined. */
export type ReportedUsage = {
  inputTokens: number | undefined;
  /** The part of the input that the provider had cached. */
  cachedInputTokens: number | undefined;
  outputTokens: number | undefined;
};

/**
 * What a model's answer gives, in order. All `text` joined is one coherent stream of frames, however many requests it
 * took. `request` comes when one has begun to be answered, and so to cost; `usage` at most once for each (add them up);
 * `end` comes once and last.
 */
export type ModelText =
  | { type: "request"; prompt: LanguageModelV4Prompt }
  | { type: "text"; text: string }
  | { type: "notice"; code: "retrying" | "continuing"; detail: string }
  | ({ type: "usage" } & ReportedUsage)
  | { type: "end"; complete: boolean; reason?: IncompleteReason };

export type IncompleteReason = "length" | "cut" | "silence" | "content-filter";

export type ModelTextLimits = {
  /** Longest wait for the next part of an answer. */
  silenceMs: number;
  /** The same while the model has said that it is thinking. */
  thinkingMs: number;
  /** Longest wait that a `Retry-After` is granted. */
  maxRetryAfterMs: number;
  /** First wait after a failure; doubles with each try. */
  backoffMs: number;
  /** Requests in all for one piece of answer that hasn't begun. */
  tries: number;
  /** How often an answer may go on after the model's output limit. */
  lengthContinuations: number;
  /** How often an answer may go on after a cut or a silence. */
  cutContinuations: number;
};

/** Time and chance, as something a test can hold in its hand. */
export type Timers = {
  /** Calls `run` after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
  /** At least 0, less than 1. */
  random(): number;
};

export type StreamModelTextOptions = {
  model: LanguageModelV4;
  prompt: LanguageModelV4Prompt;
  providerOptions?: SharedV4ProviderOptions;
  maxOutputTokens?: number;
  /** Whether a person's own key pays, who is then told what to do about a failure. */
  isOnOwnKey?: boolean;
  signal: AbortSignal;
  limits?: Partial<ModelTextLimits>;
  timers?: Timers;
};
