import { describe, expect, it } from "vitest";
import { toGitHubFailure } from "./git-hub-failure";

const answered = (status: number, headers: Record<string, unknown> = {}) => ({
  name: "HttpError",
  status,
  response: { headers },
});

describe("toGitHubFailure", () => {
  it("tells limits from refusals, by what the headers say", () => {
    expect(toGitHubFailure(answered(403, { "retry-after": "7" }))).toMatchObject({
      kind: "rate-limited",
      retryAfterSeconds: 7,
    });
    const spent = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "130" };
    expect(toGitHubFailure(answered(403, spent), 100_000)).toMatchObject({
      kind: "rate-limited",
      retryAfterSeconds: 30,
    });
    expect(toGitHubFailure(answered(429))).toMatchObject({ kind: "rate-limited", retryAfterSeconds: 60 });
    expect(toGitHubFailure(answered(403, { "x-ratelimit-remaining": "12" })).kind).toBe("refused");
  });

  it("says what each status means, and takes everything else for a connection that failed", () => {
    const kinds = [401, 404, 409, 422, 418, 500, 502].map((status) => toGitHubFailure(answered(status)).kind);
    expect(kinds).toEqual(["unauthorised", "missing", "conflict", "refused", "refused", "unavailable", "unavailable"]);
    expect(toGitHubFailure(new TypeError("fetch failed")).kind).toBe("unavailable");
    expect(toGitHubFailure({ name: "HttpError", status: 500 }).kind).toBe("unavailable");
  });
});
