import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { UserModel } from "@/models/user";

/**
 * Says at the start that somebody else may become an operator: without a mail service every address counts as verified,
 * so that an address of ADMIN_EMAILS belongs to whoever registers it first. Returns how many have no account yet.
 */
export async function warnOfUnclaimedOperators(): Promise<number> {
  const { ADMIN_EMAILS, sendgrid } = env();
  if (sendgrid !== null || ADMIN_EMAILS.length === 0) return 0;
  try {
    await connectDb();
    const named = [...new Set(ADMIN_EMAILS)];
    const count = named.length - (await UserModel.countDocuments({ email: { $in: named } }));
    const advice = "Register the addresses of ADMIN_EMAILS before others can reach the server.";
    if (count > 0) log.warn("operators.unclaimed", { count, advice });
    return count;
  } catch (error) {
    log.warn("operators.unchecked", describeError(error));
    return 0;
  }
}
