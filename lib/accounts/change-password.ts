import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import type { ChangePasswordInput } from "@/lib/schemas/account";
import { setPassword } from "./change-password-end";
import { hashPassword } from "./password-hash";
import { readOwnUser } from "./read-own-user";
import { requirePassword } from "./recent-proof";
import { refuseGuessablePassword } from "./refuse-guessable-password";
import { sessionCookieFor } from "./session-cookie";

/**
 * Changes the signed-in person's password, or sets the first one within 10 minutes of signing in. Every session ends;
 * returns the `Set-Cookie` line of a new one for who asked. Throws FORBIDDEN without the current password, BAD_INPUT
 * for a new one that anybody would guess.
 */
export async function changePassword(
  ctx: UserContext,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<string> {
  const user = await readOwnUser(ctx);
  await requirePassword(ctx, user, currentPassword, "currentPassword");
  refuseGuessablePassword({ name: user.name, email: user.email, password: newPassword }, "newPassword");
  const passwordHash = await hashPassword(newPassword);
  await transaction((session) => setPassword(session, ctx, user, { passwordHash, kind: "password-changed" }));
  return sessionCookieFor(ctx.actor.userId);
}
