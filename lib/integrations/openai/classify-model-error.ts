import { APICallError, JSONParseError, TypeValidationError } from "ai";
import { z } from "zod";
import { RefusedAddressError } from "@/lib/platform/guarded-fetch";

export type ModelErrorKind =
  | "rate-limited"
  | "quota"
  | "unavailable"
  | "unauthorised"
  | "unknown-model"
  | "too-long"
  | "bad-request"
  | "content-filter"
  | "cut"
  | "aborted"
  | "refused-address"
  | "unreadable"
  | "unknown";

/** What a failure of the model's endpoint means for us. `retryAfterMs` is what the endpoint asked for, unbounded. */
export type ModelError = { kind: ModelErrorKind; status?: number; retryAfterMs?: number };

const KIND_BY_CODE: Readonly<Record<string, ModelErrorKind>> = {
  insufficient_quota: "quota",
  billing_hard_limit_reached: "quota",
  content_filter: "content-filter",
  content_policy_violation: "content-filter",
  invalid_prompt: "content-filter",
  context_length_exceeded: "too-long",
  model_not_found: "unknown-model",
  invalid_api_key: "unauthorised",
  rate_limit_exceeded: "rate-limited",
};

const code = z.union([z.string(), z.number()]).nullish().catch(undefined);
const body = z.object({ code, type: code });
/** The three places where the two wires, and servers that imitate them, put an error's code. */
const errorData = z.object({
  error: body.optional().catch(undefined),
  response: z.object({ error: body.nullish() }).optional().catch(undefined),
  code,
  type: code,
});
const streamError = z.object({ message: z.string(), statusCode: z.number().optional(), data: z.unknown() });

/**
 * Says what an error from `doStream`, or from an `error` part of its stream, means.
 * Takes anything that was thrown; never throws. Codes: https://platform.openai.com/docs/guides/error-codes.
 */
export function classifyModelError(error: unknown): ModelError {
  if (isAbort(error)) return { kind: "aborted" };
  if (error instanceof RefusedAddressError) return { kind: "refused-address" };
  if (APICallError.isInstance(error)) {
    const retryAfterMs = readRetryAfterMs(error.responseHeaders ?? {});
    return {
      kind: kindOf(error.statusCode, errorCodes(error.data)),
      ...(error.statusCode === undefined ? {} : { status: error.statusCode }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  }
  if (JSONParseError.isInstance(error) || TypeValidationError.isInstance(error)) return { kind: "unreadable" };
  const inStream = streamError.safeParse(error);
  if (inStream.success && !(error instanceof Error)) {
    return { kind: kindOf(inStream.data.statusCode, [...errorCodes(inStream.data.data), ...errorCodes(error)]) };
  }
  // A body that breaks off is undici's TypeError "terminated", or a socket error with a code.
  return { kind: error instanceof TypeError || hasSystemCode(error) ? "cut" : "unknown" };
}

function kindOf(status: number | undefined, codes: string[]): ModelErrorKind {
  for (const name of codes) {
    const known = KIND_BY_CODE[name];
    if (known !== undefined) return known;
  }
  if (status === undefined) return "unavailable";
  if (status === 429) return "rate-limited";
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 404) return "unknown-model";
  if (status === 413) return "too-long";
  if (status === 408 || status === 409 || status === 425 || status >= 500) return "unavailable";
  if (status >= 400) return "bad-request";
  // A success status on an error: the answer began well and its body broke off.
  return "cut";
}

function errorCodes(data: unknown): string[] {
  const parsed = errorData.safeParse(data);
  if (!parsed.success) return [];
  const { error, response, code: ownCode, type } = parsed.data;
  const found = [error?.code, error?.type, response?.error?.code, response?.error?.type, ownCode, type];
  return found.filter((value) => typeof value === "string");
}

/** `retry-after-ms`, or `Retry-After` as seconds or as a date (RFC 9110, section 10.2.3). */
function readRetryAfterMs(headers: Record<string, string>): number | undefined {
  const exact = Number(headers["retry-after-ms"] ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const value = headers["retry-after"];
  if (value === undefined) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

function hasSystemCode(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
