import type { ModelError, ModelErrorKind } from "@/lib/integrations/openai";
import { AppError, type ErrorCode } from "@/lib/platform/errors";
import { modelSentences } from "@/messages/model-en";
import { ownKeyMessages } from "@/messages/own-keys-en";

type Failure = { code: ErrorCode; message: string; retry: boolean };

const UNAVAILABLE: Failure = { code: "UPSTREAM_FAILED", message: modelSentences.unavailable, retry: true };

/** Each kind of failure: its code, the sentence for the person who waits, and whether another try can help. */
const FAILURES: Readonly<Record<ModelErrorKind | "silence", Failure>> = {
  unavailable: UNAVAILABLE,
  unknown: UNAVAILABLE,
  aborted: UNAVAILABLE,
  "rate-limited": { code: "UPSTREAM_FAILED", message: modelSentences.rateLimited, retry: true },
  cut: { code: "UPSTREAM_FAILED", message: modelSentences.cut, retry: true },
  silence: { code: "UPSTREAM_FAILED", message: modelSentences.silence, retry: true },
  quota: { code: "NOT_CONFIGURED", message: modelSentences.quota, retry: false },
  unauthorised: { code: "NOT_CONFIGURED", message: modelSentences.unauthorised, retry: false },
  "unknown-model": { code: "NOT_CONFIGURED", message: modelSentences.unknownModel, retry: false },
  "too-long": { code: "UPSTREAM_FAILED", message: modelSentences.tooLong, retry: false },
  "bad-request": { code: "UPSTREAM_FAILED", message: modelSentences.badRequest, retry: false },
  unreadable: { code: "UPSTREAM_FAILED", message: modelSentences.unreadable, retry: false },
  "content-filter": { code: "BAD_INPUT", message: modelSentences.filtered, retry: false },
  "refused-address": { code: "NOT_CONFIGURED", message: modelSentences.unavailable, retry: false },
};

/** True when the same request may succeed a little later. */
export function isRetryable(kind: ModelErrorKind | "silence"): boolean {
  return FAILURES[kind].retry;
}

/**
 * The error for a request that gave nothing; its message is one sentence naming what can be done. Its cause is ours
 * too: the SDK's own error holds the prompt and the provider's words, which must not reach a log.
 */
export function modelFailure(error: ModelError | { kind: "silence" }, isOnOwnKey = false): AppError {
  const { code, message: ours } = FAILURES[error.kind];
  const message = isOnOwnKey ? ownKeyMessages.failed[error.kind] : ours;
  const status = "status" in error ? ` (HTTP ${error.status})` : "";
  const retryAfterMs = "retryAfterMs" in error ? error.retryAfterMs : undefined;
  return new AppError(code, message, {
    cause: new Error(`Model request failed: ${error.kind}${status}`),
    ...(retryAfterMs === undefined ? {} : { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) }),
  });
}
