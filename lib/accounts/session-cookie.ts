import { encode } from "next-auth/jwt";
import { randomToken } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import { env } from "@/lib/platform/env";
import { SESSION_SECONDS, sessionCookieName } from "@/lib/platform/session";
import { apiMessages } from "@/messages/api-en";
import { UserModel } from "@/models/user";
import { setCookie } from "@/lib/platform/signed-cookie";

/** What a new session's token says: the user, the version of the user's sessions, its own id, the second of sign-in. */
export function sessionClaims(user: { id: string; sessionVersion: number }) {
  const { id: sub, sessionVersion } = user;
  return { sub, sessionVersion, sessionId: randomToken(16), signedInAt: Math.floor(Date.now() / 1_000) };
}

/**
 * The `Set-Cookie` line of a new session for somebody who has just proved who they are, such as by a change of password
 * that ended the old ones. Throws UNAUTHENTICATED when the account is gone.
 */
export async function sessionCookieFor(userId: string): Promise<string> {
  const user = await UserModel.findById(userId, { sessionVersion: 1, deletedAt: 1 }).lean();
  if (!user || user.deletedAt) throw new AppError("UNAUTHENTICATED", apiMessages.accounts.gone);
  const token = sessionClaims({ id: userId, sessionVersion: user.sessionVersion });
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
  return setCookie(sessionCookieName(), value, SESSION_SECONDS);
}
