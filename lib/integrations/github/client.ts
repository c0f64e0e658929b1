import { Octokit } from "@octokit/rest";
import { sleep } from "@/lib/platform/clock";
import type { Env } from "@/lib/platform/env";
import { type GitHubFailure, toGitHubFailure } from "./git-hub-failure";

export type GitHubSettings = NonNullable<Env["github"]>;

/** GitHub's API as somebody sees it. Made by `openGitHub`, used by the functions of this folder. */
export class GitHub {
  readonly #octokit: Octokit;

  constructor(octokit: Octokit) {
    this.#octokit = octokit;
  }

  /**
   * Calls the API and gives the answer. A short limit is waited for; a read that failed on the way is tried once more.
   * Throws a GitHubFailure.
   */
  async ask<T>(work: (octokit: Octokit) => Promise<T>, { isRead = true } = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work(this.#octokit);
      } catch (error) {
        const failure = toGitHubFailure(error);
        if (attempt >= TRIES || !isWorthAnother(failure, isRead)) throw failure;
        await sleep((failure.retryAfterSeconds ?? 1) * 1_000);
      }
    }
  }
}

/** GitHub is known to pause for half a minute and then to answer. */
const TIMEOUT_MS = 60_000;
const TRIES = 3;
/** A longer wait is for the person to decide on. */
const MAX_WAIT_SECONDS = 10;

function isWorthAnother({ kind, retryAfterSeconds }: GitHubFailure, isRead: boolean): boolean {
  if (kind === "rate-limited") return (retryAfterSeconds ?? MAX_WAIT_SECONDS) <= MAX_WAIT_SECONDS;
  return kind === "unavailable" && isRead;
}

/**
 * GitHub as the person of `token`; with null as our app, which sees what everybody may see, at the app's own rate limit.
 * A request ends after a minute.
 */
export function openGitHub(settings: GitHubSettings, token: string | null, timeoutMs = TIMEOUT_MS): GitHub {
  const { clientId, clientSecret, apiUrl } = settings;
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
  const octokit = new Octokit({
    baseUrl: apiUrl,
    userAgent: "Vectort.io",
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: {
      fetch: (url: string, init: RequestInit) =>
        fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(timeoutMs) }),
    },
  });
  octokit.hook.before("request", (options) => {
    options.headers.authorization = token === null ? basic : `Bearer ${token}`;
    options.headers["x-github-api-version"] = "2022-11-28";
  });
  return new GitHub(octokit);
}

/** What went wrong is thrown, and logged by us. */
function silent(): void {}
