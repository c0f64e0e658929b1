import { AppError } from "@/lib/platform/errors";
import { type RateLimit, takeFromLimit } from "@/lib/platform/rate-limit";

/** Counts one use of `limit` by `key`: null where it is within it, else the seconds until it may be used again. */
export async function secondsToWait(limit: RateLimit, key: string): Promise<number | null> {
  try {
    await takeFromLimit(limit, key);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "RATE_LIMITED") return error.retryAfterSeconds ?? 60;
    throw error;
  }
}
