import type { ModelError, ModelErrorKind } from "@/lib/integrations/openai";
import { AppError, type ErrorCode } from "@/lib/platform/errors";

type Failure = { code: ErrorCode; message: string; retry: boolean };

const OVERLOADED = "The model's service did not answer. Nothing was written; try again in a minute.";

/** Each kind of failure: whether another try can help, and the sentence for the person who waits. */
const FAILURES: Readonly<Record<ModelErrorKind | "silence", Failure>> = {
  "rate-limited": {
    code: "UPSTREAM_FAILED",
    message: "The model's service is limiting requests right now. Nothing was written; try again in a minute.",
    retry: true,
  },
  unavailable: { code: "UPSTREAM_FAILED", message: OVERLOADED, retry: true },
  cut: {
    code: "UPSTREAM_FAILED",
    message: "The connection to the model's service broke off. Nothing was written; try again.",
    retry: true,
  },
  silence: {
    code: "UPSTREAM_FAILED",
    message: "The model's service accepted the request but stayed silent. Nothing was written; try again in a minute.",
    retry: true,
  },
  unknown: { code: "UPSTREAM_FAILED", message: OVERLOADED, retry: true },
  aborted: { code: "UPSTREAM_FAILED", message: OVERLOADED, retry: true },
  quota: {
    code: "NOT_CONFIGURED",
    message: "The account behind OPENAI_API_KEY has no credit left; its owner has to add some at the model's provider.",
    retry: false,
  },
  unauthorised: {
    code: "NOT_CONFIGURED",
    message: "The model's service refused the key; check OPENAI_API_KEY and what it may use.",
    retry: false,
  },
  "unknown-model": {
    code: "NOT_CONFIGURED",
    message:
      "The model's service does not offer this model at this address; check MODEL_QUICK, MODEL_ADVANCED, MODEL_ULTRA and OPENAI_BASE_URL.",
    retry: false,
  },
  "too-long": {
    code: "UPSTREAM_FAILED",
    message:
      "The project and the request together are longer than this model can read; choose a model with a larger context.",
    retry: false,
  },
  "bad-request": {
    code: "UPSTREAM_FAILED",
    message: "The model's service rejected the request; check that OPENAI_API and the chosen model fit each other.",
    retry: false,
  },
  unreadable: {
    code: "UPSTREAM_FAILED",
    message: "The model's service answered in a form that can't be read; check OPENAI_API (responses or chat).",
    retry: false,
  },
  "content-filter": {
    code: "BAD_INPUT",
    message: "The model's content filter refused this request; say it in other words and try again.",
    retry: false,
  },
};

/** True when the same request may succeed a little later. */
export function isRetryable(kind: ModelErrorKind | "silence"): boolean {
  return FAILURES[kind].retry;
}

/** The error for a request that gave nothing; its message is one sentence naming what can be done. */
export function modelFailure(error: ModelError | { kind: "silence" }, cause?: unknown): AppError {
  const { code, message } = FAILURES[error.kind];
  const retryAfterMs = "retryAfterMs" in error ? error.retryAfterMs : undefined;
  return new AppError(code, message, {
    cause,
    ...(retryAfterMs === undefined ? {} : { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) }),
  });
}
