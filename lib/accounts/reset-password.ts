import type { Context } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import type { ResetInput } from "@/lib/schemas/account";
import { type UserDoc, UserModel } from "@/models/user";
import { setPassword } from "./change-password-end";
import { dropFormerWaysIn } from "./drop-former-ways-in";
import { hashPassword } from "./password-hash";
import { proveAddress } from "./prove-address";
import { refuseGuessablePassword } from "./refuse-guessable-password";
import { deadLink, readToken, takeToken } from "./tokens";

/**
 * Sets a new password by the link of a mail, which proves the address too. Every session ends; a second factor stays on,
 * unless nobody had proved the address before. Throws BAD_INPUT for a link that can't be used, and for a password that
 * anybody would guess, which leaves the link as it is.
 */
export async function resetPassword(ctx: Context, { token, password }: ResetInput): Promise<void> {
  const user = await userOfLink(token);
  refuseGuessablePassword({ name: user.name, email: user.email, password });
  const passwordHash = await hashPassword(password);
  await transaction(async (session) => {
    await takeToken(session, token, ["reset"]);
    await setPassword(session, ctx, user, { passwordHash, kind: "password-reset" });
    await dropFormerWaysIn(session, user);
    await proveAddress(session, user, { isByLinkAlone: false });
  });
}

async function userOfLink(token: string): Promise<UserDoc> {
  const { userId, email } = await readToken(token, "reset");
  const user = await UserModel.findOne({ _id: userId, email, deletedAt: null }).lean<UserDoc>();
  if (!user) throw deadLink();
  return user;
}
