import { sha256 } from "@/lib/platform/crypto";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { apiMessages } from "@/messages/api-en";
import { SignInMarkModel } from "@/models/sign-in-mark";

const BY_ADDRESS = { name: "sign-in-address", max: 60, windowSeconds: 15 * 60 };
const BY_ACCOUNT_AND_ADDRESS = { name: "sign-in-account-address", max: 20, windowSeconds: 15 * 60 };
/** More than one address may try, so that nobody can lock another person out from a single one. */
const BY_ACCOUNT = { name: "sign-in-account", max: 100, windowSeconds: 15 * 60 };

/** Tries in a row that cost no wait; after them 2 s, 4 s, 8 s and so on. */
const FREE_TRIES = 5;
const LONGEST_WAIT_MS = 5 * 60_000;
const FORGET_MS = 60 * 60_000;

/**
 * Counts one try to sign in, by the client's address, by the account it tries (its address is kept as a hash), and by
 * both; a try that the first two refuse does not count against the account. After a few in a row from one address each
 * has to wait longer than the one before. Throws RATE_LIMITED.
 */
export async function limitSignIn(clientAddress: string, email: string): Promise<void> {
  await takeFromLimit(BY_ADDRESS, clientAddress);
  const account = accountKey(email);
  await takeFromLimit(BY_ACCOUNT_AND_ADDRESS, `${account}:${clientAddress}`);
  await slowDown(`${account}:${clientAddress}`);
  await takeFromLimit(BY_ACCOUNT, account);
}

/** Forgets the tries in a row from that client's address: the last one was right. */
export async function forgiveSignIn(clientAddress: string, email: string): Promise<void> {
  await SignInMarkModel.deleteOne({ _id: markId(`${accountKey(email)}:${clientAddress}`) });
}

/** An account's address as limits keep it. */
export function accountKey(email: string): string {
  return sha256(email.trim().toLowerCase());
}

/** Counted before the password is looked at, and in one write: a hundred tries at once are still one after another. */
async function slowDown(key: string): Promise<void> {
  await connectDb();
  const { isAllowed, notBefore } = await countTry(key).catch((error: unknown) => {
    // The first two tries at once both insert: the second then finds the first's.
    if (isDuplicateKey(error)) return countTry(key);
    throw error;
  });
  if (isAllowed) return;
  const retryAfterSeconds = Math.max(1, Math.ceil(((notBefore?.getTime() ?? 0) - Date.now()) / 1_000));
  throw new AppError("RATE_LIMITED", apiMessages.tooManyTries(retryAfterSeconds), { retryAfterSeconds });
}

function countTry(key: string) {
  const free = FREE_TRIES * env().RATE_LIMIT_FACTOR;
  const exponent = { $min: [{ $subtract: ["$count", free] }, 20] };
  const waitMs = { $toLong: { $min: [{ $multiply: [{ $pow: [2, exponent] }, 1_000] }, LONGEST_WAIT_MS] } };
  const next = { $cond: [{ $gt: ["$count", free] }, { $add: ["$$NOW", waitMs] }, null] };
  return SignInMarkModel.findOneAndUpdate(
    { _id: markId(key) },
    [
      { $set: { isAllowed: { $lte: [{ $ifNull: ["$notBefore", "$$NOW"] }, "$$NOW"] } } },
      { $set: { count: { $add: [{ $ifNull: ["$count", 0] }, { $cond: ["$isAllowed", 1, 0] }] } } },
      {
        $set: {
          notBefore: { $cond: ["$isAllowed", next, "$notBefore"] },
          expiresAt: { $add: ["$$NOW", FORGET_MS] },
        },
      },
    ],
    { upsert: true, returnDocument: "after", updatePipeline: true },
  ).lean();
}

function markId(key: string): string {
  return `tries:${key}`;
}
