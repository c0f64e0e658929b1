import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { accountMessages } from "@/messages/accounts-en";
import type { UserDoc } from "@/models/user";
import { isPassword } from "./password-hash";
import { readOwnUser } from "./read-own-user";
import { recordSecurityEvent } from "./record-security-event";

const RECENT_MS = 10 * 60 * 1_000;
/** Somebody at another's open session may not guess the password. */
const GUESSES = { name: "password-proof", max: 20, windowSeconds: 15 * 60 };

/**
 * Lets the signed-in person go on with something that matters: with their password, or within 10 minutes of signing in.
 * A password that is given has to be right. Throws FORBIDDEN with what to do, RATE_LIMITED after too many tries.
 */
export async function requireRecentProof(ctx: UserContext, password?: string): Promise<void> {
  const user = await readOwnUser(ctx);
  if (password && user.passwordHash) return requirePassword(ctx, user, password);
  if (isRecent(ctx)) return;
  throw new AppError("FORBIDDEN", user.passwordHash ? accountMessages.typePassword : accountMessages.signInAgain);
}

/** Like `requireRecentProof`, but no recent sign-in stands in for the password where there is one; `field` is its name. */
export async function requirePassword(
  ctx: UserContext,
  user: UserDoc,
  password: string | undefined,
  field = "password",
): Promise<void> {
  if (!user.passwordHash) {
    if (isRecent(ctx)) return;
    throw new AppError("FORBIDDEN", accountMessages.signInAgain);
  }
  if (!password) throw new AppError("FORBIDDEN", accountMessages.typePassword);
  await takeFromLimit(GUESSES, ctx.actor.userId);
  if (await isPassword(password, user.passwordHash)) return;
  await recordSecurityEvent({ userId: user._id, kind: "proof-refused", ctx });
  throw new AppError("FORBIDDEN", accountMessages.wrongPassword, { fields: { [field]: accountMessages.notRight } });
}

function isRecent({ actor }: UserContext): boolean {
  return actor.signedInAt.getTime() > Date.now() - RECENT_MS;
}
