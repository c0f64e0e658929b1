import { z } from "zod";

/**
 * What a failed call means for us. `unauthorised`: the token holds no more; `missing`: no such thing, or not for this
 * token; `refused`: asking again gives the same answer; `conflict`: not in the present state, such as an empty
 * repository; `rate-limited`: later; `unavailable`: not reached, or what was asked may have been done.
 */
export type GitHubFailureKind = "unauthorised" | "missing" | "refused" | "conflict" | "rate-limited" | "unavailable";

/** A failed call of GitHub, without its own words: they can hold people's data. */
export class GitHubFailure extends Error {
  readonly kind: GitHubFailureKind;
  readonly status: number | null;
  /** Seconds until another try makes sense; null where GitHub didn't say. */
  readonly retryAfterSeconds: number | null;

  constructor(kind: GitHubFailureKind, status: number | null = null, retryAfterSeconds: number | null = null) {
    super(`GitHub: ${kind}${status === null ? "" : ` (${status})`}.`);
    this.name = "GitHubFailure";
    this.kind = kind;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const requestErrorSchema = z.object({
  name: z.literal("HttpError"),
  status: z.number(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }),
});

const KINDS: Readonly<Record<number, GitHubFailureKind>> = {
  401: "unauthorised",
  403: "refused",
  404: "missing",
  409: "conflict",
  410: "missing",
  422: "refused",
  451: "missing",
};
/** GitHub asks for a minute where it names no time: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api. */
const UNNAMED_WAIT_SECONDS = 60;

/** Says what an error of the SDK means; an answer that doesn't fit our schema and a broken connection are `unavailable`. */
export function toGitHubFailure(error: unknown, now = Date.now()): GitHubFailure {
  if (error instanceof GitHubFailure) return error;
  const known = requestErrorSchema.safeParse(error).data;
  if (!known) return new GitHubFailure("unavailable");
  const { status, response } = known;
  const wait = waitOf(status, response.headers, now);
  if (wait !== null) return new GitHubFailure("rate-limited", status, wait);
  return new GitHubFailure(KINDS[status] ?? (status < 500 ? "refused" : "unavailable"), status);
}

/** Seconds that a limit asks to wait; null for an answer that is no limit. */
function waitOf(status: number, headers: Record<string, unknown>, now: number): number | null {
  if (status !== 403 && status !== 429) return null;
  const retryAfter = Number(headers["retry-after"]);
  if (headers["retry-after"] !== undefined && retryAfter >= 0) return Math.ceil(retryAfter);
  const resetAt = Number(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] === "0" && resetAt > 0) return Math.max(1, Math.ceil(resetAt - now / 1_000));
  return status === 429 ? UNNAMED_WAIT_SECONDS : null;
}
