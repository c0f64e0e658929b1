import type { ClientSession, Types } from "mongoose";
import { isAddressVerified } from "@/lib/platform/address-proof";
import { connectDb, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { type UserDoc, UserModel } from "@/models/user";
import { addEntry } from "./add-entry";
import { grantSignup } from "./signup";

const EVERY_MS = 60 * 60 * 1_000;

/** Now and every hour: the grants that accounts should have and don't. Starts once. */
export function startCreditJobs(): void {
  processGlobal("credit-jobs", () => {
    const grant = async (): Promise<void> => {
      await grantMissing().catch((error: unknown) => log.error("credits.grants_failed", describeError(error)));
      setTimeout(() => void grant(), EVERY_MS).unref();
    };
    void grant();
    return true;
  });
}

/**
 * Grants what is missing: to each account that is there the signup credits (one older than credits has none yet), and
 * with MONTHLY_CREDITS to each with a verified address those of the month of `now` in UTC. Every grant has its key, so
 * that it counts once, however often and in however many processes this runs. Returns how many it made.
 */
export async function grantMissing(now = new Date()): Promise<number> {
  await connectDb();
  let count = await grantEach("signup:", (session, user) =>
    grantSignup(session, user._id, { isProved: Boolean(user.emailProvedAt) }),
  );
  const amountCenticredits = Math.round(env().MONTHLY_CREDITS * 100);
  if (amountCenticredits > 0) {
    const month = now.toISOString().slice(0, 7);
    count += await grantEach(
      "monthly:",
      (session, { _id: userId }) => {
        const key = `monthly:${String(userId)}:${month}`;
        return addEntry(session, { userId, kind: "monthly", key, amountCenticredits });
      },
      `:${month}`,
    );
  }
  return count;
}

type Due = Pick<UserDoc, "_id" | "emailProvedAt">;

/** Calls `grant` for every account that has no entry with the key made of `prefix`, its id and `suffix`. */
async function grantEach(
  prefix: "signup:" | "monthly:",
  grant: (session: ClientSession, user: Due) => Promise<unknown>,
  suffix = "",
): Promise<number> {
  let count = 0;
  const due = UserModel.aggregate<Due & { _id: Types.ObjectId }>([
    { $match: { deletedAt: null } },
    { $set: { key: { $concat: [prefix, { $toString: "$_id" }, suffix] } } },
    { $lookup: { from: "ledger", localField: "key", foreignField: "key", as: "granted" } },
    { $match: { granted: [] } },
    { $project: { emailProvedAt: 1 } },
  ]).cursor();
  for await (const user of due) {
    if (prefix === "monthly:" && !isAddressVerified(user)) continue;
    try {
      await transaction((session) => grant(session, user));
      count += 1;
    } catch (error) {
      log.error("credits.grant_failed", { userId: String(user._id), ...describeError(error) });
    }
  }
  if (count > 0) log.info("credits.granted", { kind: prefix.slice(0, -1), count });
  return count;
}
