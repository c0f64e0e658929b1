import { setTimeout as sleep } from "node:timers/promises";
import type { Asked, Reply } from "../oauth/serve.ts";

/** What goes wrong: with which requests, how, and how often. */
export type Fault = {
  /** On `METHOD /path`, without the API's prefix. */
  on: RegExp;
  /** Answers this instead; without it the request is done as ever. */
  reply?: Reply;
  /** Waits so long before. */
  pauseMs?: number;
  /** Runs before the request is answered: what somebody else does at that moment. */
  before?: () => Promise<void> | void;
  /** Does what was asked, and then loses the answer. */
  losesAnswer?: boolean;
  /** Lets so many requests pass first. */
  skips?: number;
  /** How many requests it meets; once unless told. */
  times?: number;
};

/** GitHub's answer to too much at once (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). */
export function secondaryRateLimit(retryAfterSeconds: number): Reply {
  return {
    status: 403,
    headers: { "retry-after": String(retryAfterSeconds) },
    json: {
      message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
      documentation_url: "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api",
    },
  };
}

/** Lets the next fault that fits a request happen. */
export async function withFaults(
  faults: Fault[],
  asked: Asked,
  path: string,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  const fault = faults.find(({ on, times = 1 }) => times > 0 && on.test(`${asked.method} ${path}`));
  if (!fault) return answer();
  if (fault.skips) {
    fault.skips -= 1;
    return answer();
  }
  fault.times = (fault.times ?? 1) - 1;
  if (fault.pauseMs) await sleep(fault.pauseMs);
  await fault.before?.();
  if (fault.reply) return fault.reply;
  const reply = await answer();
  return fault.losesAnswer ? { status: 502, html: "<h1>Bad gateway</h1>" } : reply;
}
