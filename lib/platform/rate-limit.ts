import mongoose from "mongoose";
import { apiMessages } from "@/messages/api-en";
import { connectDb } from "./db";
import { env } from "./env";
import { AppError } from "./errors";

/** At most `max` of `name` in `windowSeconds` for one key. */
export type RateLimit = { name: string; max: number; windowSeconds: number };

type Counter = { _id: string; count: number; expiresAt: Date };

/**
 * Counts `uses` of `limit` by `key` in a fixed window kept in MongoDB, so that every process counts together.
 * Throws RATE_LIMITED with the seconds until the window ends.
 */
export async function takeFromLimit(limit: RateLimit, key: string, uses = 1): Promise<void> {
  await connectDb();
  const windowMs = limit.windowSeconds * 1_000;
  const windowStart = Math.floor(Date.now() / windowMs) * windowMs;
  const counters = mongoose.connection.collection<Counter>("ratelimits");
  const writeConcern = { w: 1, journal: false };
  const _id = `${limit.name}:${key}:${windowStart}`;
  const counter = await counters.findOneAndUpdate(
    { _id },
    { $inc: { count: uses }, $setOnInsert: { expiresAt: new Date(windowStart + windowMs) } },
    { upsert: true, returnDocument: "after", writeConcern },
  );
  if ((counter?.count ?? 0) <= limit.max * env().RATE_LIMIT_FACTOR) return;
  // Many uses that don't fit must not take the place of a few that would.
  if (uses > 1) await counters.updateOne({ _id }, { $inc: { count: -uses } }, { writeConcern });
  const retryAfterSeconds = Math.max(1, Math.ceil((windowStart + windowMs - Date.now()) / 1_000));
  throw new AppError("RATE_LIMITED", apiMessages.tooManyTries(retryAfterSeconds), { retryAfterSeconds });
}

/** Lets MongoDB remove counters whose window has ended. */
export async function ensureRateLimitIndex(): Promise<void> {
  await mongoose.connection.collection("ratelimits").createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
}
