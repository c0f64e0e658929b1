import type { ClientSession } from "mongoose";
import { sendMail } from "@/lib/mail";
import type { Context } from "@/lib/platform/context";
import { accountMessages } from "@/messages/accounts-en";
import { TOKEN_PURPOSES } from "@/models/account-token";
import { type UserDoc, UserModel } from "@/models/user";
import { endSessions } from "./end-sessions";
import { proveAddress } from "./prove-address";
import { recordSecurityEvent } from "./record-security-event";
import { dropTokens } from "./tokens";

/**
 * Makes a proved address the account's, in the caller's transaction: all sessions and links end, and the old address is
 * told. Throws MongoDB's duplicate key error when it has an account by now.
 */
export async function takeNewAddress(
  session: ClientSession,
  ctx: Context,
  user: UserDoc,
  email: string,
): Promise<void> {
  const { _id, name } = user;
  await UserModel.updateOne({ _id }, { email, emailProvedAt: null }, { session });
  await proveAddress(session, user, { isByLinkAlone: ctx.actor?.userId !== String(_id) });
  await endSessions(session, _id);
  await dropTokens(session, _id, TOKEN_PURPOSES);
  await recordSecurityEvent({ userId: _id, kind: "address-changed", ctx }, session);
  const props = { name, newAddressMasked: accountMessages.masked(email) };
  const key = `address-changed:${String(_id)}:${user.sessionVersion}`;
  await sendMail({ to: user.email, key, userId: String(_id), template: { name: "address-changed", props } }, session);
}
