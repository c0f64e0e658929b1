import { APICallError, JSONParseError } from "ai";
import { describe, expect, it } from "vitest";
import { classifyModelError } from "./classify-model-error";

function callError(statusCode: number | undefined, data?: unknown, responseHeaders: Record<string, string> = {}) {
  const status = statusCode === undefined ? {} : { statusCode };
  return new APICallError({ message: "no", url: "", requestBodyValues: {}, data, responseHeaders, ...status });
}

describe("classifyModelError", () => {
  it.each([
    [401, {}, "unauthorised"],
    [403, {}, "unauthorised"],
    [404, {}, "unknown-model"],
    [400, { error: { code: "model_not_found" } }, "unknown-model"],
    [400, { error: { code: "context_length_exceeded" } }, "too-long"],
    [413, {}, "too-long"],
    [400, { error: { code: null, type: "invalid_request_error" } }, "bad-request"],
    [400, { error: { code: "content_filter" } }, "content-filter"],
    [400, { error: { code: "invalid_prompt" } }, "content-filter"],
    [429, {}, "rate-limited"],
    [429, { error: { type: "insufficient_quota", code: "insufficient_quota" } }, "quota"],
    [429, { response: { error: { code: "insufficient_quota" } } }, "quota"],
    [408, {}, "unavailable"],
    [500, "not even JSON", "unavailable"],
    [503, {}, "unavailable"],
    [undefined, undefined, "unavailable"],
    [200, {}, "cut"],
  ])("an answer of %s with %j", (status, data, kind) => {
    expect(classifyModelError(callError(status, data))).toEqual({ kind, ...(status === undefined ? {} : { status }) });
  });

  it.each([
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after": "30", "retry-after-ms": "250" }, 250],
    [{ "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
    [{ "retry-after": "soon" }, undefined],
    [{}, undefined],
  ])("waits for %j", (headers, retryAfterMs) => {
    expect(classifyModelError(callError(429, {}, headers)).retryAfterMs).toBe(retryAfterMs);
  });

  it.each([
    [new DOMException("stopped", "AbortError"), "aborted"],
    [new TypeError("terminated"), "cut"],
    [Object.assign(new Error("gone"), { code: "ECONNRESET" }), "cut"],
    [new JSONParseError({ text: "<html>", cause: undefined }), "unreadable"],
    [{ message: "busy", statusCode: 503, data: {} }, "unavailable"],
    [{ message: "no", statusCode: 500, data: { error: { code: "rate_limit_exceeded" } } }, "rate-limited"],
    [new Error("?"), "unknown"],
    [undefined, "unknown"],
    ["text", "unknown"],
  ])("an error in the stream: %s", (error, kind) => {
    expect(classifyModelError(error)).toEqual({ kind });
  });
});
