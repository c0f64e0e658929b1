import { expect, test } from "vitest";
import { readFailure } from "./read-failure";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const answer = (code: number, headers: object = {}, body: unknown = {}) =>
  readFailure({ code, message: "no", response: { headers, body } }, NOW);

test("waits as long as SendGrid says, in whichever of its ways", () => {
  expect(answer(429, { "retry-after": "7" })).toEqual({ kind: "busy", retryAfterMs: 7_000 });
  expect(answer(429, { "retry-after": "Mon, 23 Nov 2026 12:00:30 GMT" })).toEqual({
    kind: "busy",
    retryAfterMs: 30_000,
  });
  expect(answer(429, { "x-ratelimit-reset": String(NOW / 1_000 + 4) })).toEqual({ kind: "busy", retryAfterMs: 4_000 });
  expect(answer(429, { "x-ratelimit-reset": NOW / 1_000 - 60 })).toEqual({ kind: "busy", retryAfterMs: 0 });
  expect(answer(429, { "retry-after": "soon" })).toEqual({ kind: "busy", retryAfterMs: null });
  expect(answer(429)).toEqual({ kind: "busy", retryAfterMs: null });
  expect(answer(503, { "retry-after": "1" })).toEqual({ kind: "unavailable", status: 503, retryAfterMs: 1_000 });
});

test("keeps the names of fields and never SendGrid's words", () => {
  const errors = [
    { message: "Does not contain a valid address: ann@example.org", field: "personalizations.0.to", help: null },
    { message: "x", field: "ann@example.org" },
    { message: "x", field: null },
  ];
  expect(answer(400, {}, { errors })).toEqual({ kind: "refused", status: 400, fields: ["personalizations.0.to"] });
  expect(answer(413, {}, "<html>")).toEqual({ kind: "refused", status: 413, fields: [] });
});

test.each([
  ["ECONNREFUSED", "unreachable"],
  ["ENOTFOUND", "unreachable"],
  ["CERT_HAS_EXPIRED", "unreachable"],
  ["ECONNRESET", "lost"],
  ["ECONNABORTED", "lost"],
  ["ETIMEDOUT", "lost"],
  ["EPIPE", "lost"],
])("an error %s means %s", (code, kind) => {
  expect(readFailure(Object.assign(new Error("x"), { code }))).toEqual({ kind });
});

test("takes a redirect as a refusal, and what it doesn't know as lost", () => {
  expect(readFailure({ code: "ERR_BAD_REQUEST", response: { status: 302 } })).toMatchObject({
    kind: "refused",
    status: 302,
  });
  for (const error of [null, "no", {}, new Error("no")]) expect(readFailure(error)).toEqual({ kind: "lost" });
});
