import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { type RateLimit, takeFromLimit } from "@/lib/platform/rate-limit";
import { repositoryMessages as says } from "@/messages/repositories-en";
import type { ConnectionDoc } from "@/models/connection";

const HOUR_SECONDS = 60 * 60;
/**
 * Requests of GitHub by people who haven't connected it: they spend the app's own 5,000 an hour, all of them together
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). GitHub's hour begins at another minute
 * than ours, so that two of ours have to fit into one of its own.
 */
const EACH: RateLimit = { name: "unconnected-requests", max: 1_000, windowSeconds: HOUR_SECONDS };
const ALL: RateLimit = { name: "all-unconnected-requests", max: 2_400, windowSeconds: HOUR_SECONDS };

/** What it takes to find a repository, its commit and its files. */
const LOOK_REQUESTS = 12;

/** Pays for looking into a folder of a repository, before it is done. Nothing with a connection. Throws RATE_LIMITED. */
export function payToLook(ctx: UserContext, connection: ConnectionDoc | null, path: string): Promise<void> {
  return pay(ctx, connection, LOOK_REQUESTS + path.split("/").length);
}

/** Pays for so many files, before they are fetched. Nothing with a connection. Throws RATE_LIMITED. */
export function payForFiles(ctx: UserContext, connection: ConnectionDoc | null, count: number): Promise<void> {
  return pay(ctx, connection, count);
}

async function pay({ actor }: UserContext, connection: ConnectionDoc | null, requests: number): Promise<void> {
  if (connection || requests === 0) return;
  try {
    await takeFromLimit(EACH, actor.userId, requests);
    await takeFromLimit(ALL, "", requests);
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== "RATE_LIMITED") throw cause;
    const { retryAfterSeconds = HOUR_SECONDS } = cause;
    throw new AppError("RATE_LIMITED", says.allowanceSpent, { cause, retryAfterSeconds });
  }
}
