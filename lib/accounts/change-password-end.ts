import type { ClientSession } from "mongoose";
import { sendMail } from "@/lib/mail";
import type { Context } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { accountMessages } from "@/messages/accounts-en";
import { type UserDoc, UserModel } from "@/models/user";
import { endSessions } from "./end-sessions";
import { noticeKey } from "./notice-key";
import { recordSecurityEvent } from "./record-security-event";
import { dropTokens } from "./tokens";

/**
 * Gives a user a new password, in the caller's transaction: all sessions end, links to reset or to change the address are
 * dead, and the person is told by mail. Throws CONFLICT when the password of `user` was changed meanwhile.
 */
export async function setPassword(
  session: ClientSession,
  ctx: Context,
  user: UserDoc,
  { passwordHash, kind }: { passwordHash: string; kind: "password-changed" | "password-reset" },
): Promise<void> {
  const { _id, name, email } = user;
  const isUnchanged = { _id, passwordHash: user.passwordHash ?? null, deletedAt: null };
  const { matchedCount } = await UserModel.updateOne(isUnchanged, { passwordHash }, { session });
  if (matchedCount === 0) throw new AppError("CONFLICT", accountMessages.changedMeanwhile);
  await endSessions(session, _id);
  await dropTokens(session, _id, ["reset"]);
  await recordSecurityEvent({ userId: _id, kind, ctx }, session);
  const now = new Date();
  const props = { name, when: accountMessages.moment(now) };
  const key = noticeKey("password-changed", user, now);
  await sendMail({ to: email, key, userId: String(_id), template: { name: "password-changed", props } }, session);
}
