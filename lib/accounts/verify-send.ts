import type { ClientSession, Types } from "mongoose";
import { sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type UserDoc, UserModel } from "@/models/user";
import { limitMailTo } from "./limit-mail-to";
import { readOwnUser } from "./read-own-user";
import { issueToken, TOKEN_MINUTES } from "./tokens";

/**
 * Mails a user the link that proves the address, in the caller's transaction where there is one; earlier links are dead.
 * Does nothing for an address that is proved.
 */
export async function sendVerification(userId: Types.ObjectId | string, session?: ClientSession): Promise<void> {
  if (!session) return transaction((own) => sendVerification(userId, own));
  const user = await UserModel.findById(userId).session(session).orFail().lean<UserDoc>();
  if (user.emailProvedAt || user.deletedAt) return;
  const { _id, name, email } = user;
  const { token, mailKey: key } = await issueToken(session, { userId: _id, purpose: "verify", email });
  const link = `${env().APP_URL}/verify?token=${token}`;
  const props = { name, link, hours: TOKEN_MINUTES.verify / 60 };
  await sendMail({ to: email, key, userId: String(_id), template: { name: "verify-address", props } }, session);
}

/** Mails the signed-in person the link again. Throws RATE_LIMITED. */
export async function resendVerification(ctx: UserContext): Promise<void> {
  const user = await readOwnUser(ctx);
  if (user.emailProvedAt) return;
  await limitMailTo(user.email);
  await sendVerification(user._id);
}
