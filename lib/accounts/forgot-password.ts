import { Types } from "mongoose";
import { sendMail } from "@/lib/mail";
import type { Context } from "@/lib/platform/context";
import { connectDb, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { type UserDoc, UserModel } from "@/models/user";
import { limitMailTo } from "./limit-mail-to";
import { recordSecurityEvent } from "./record-security-event";
import { issueToken, TOKEN_MINUTES } from "./tokens";

/**
 * Mails the owner of an address a link to set a new password. Returns before it has looked whether there is one, and then
 * does the same for an address that nobody has, so that neither this answer nor the time of the next tells; a failure is
 * in the log, and the person asks again. More than six mails an hour to one address are left out: the newest link works.
 */
export function forgotPassword(ctx: Context, email: string): void {
  void sendReset(ctx, email).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "RATE_LIMITED") return;
    log.error("account.reset_mail_failed", { requestId: ctx.requestId, ...describeError(error) });
  });
}

async function sendReset(ctx: Context, email: string): Promise<void> {
  await limitMailTo(email);
  await connectDb();
  const user = await UserModel.findOne({ email, deletedAt: null }).lean<UserDoc>();
  const { _id, name } = user ?? { _id: new Types.ObjectId(), name: email };
  await transaction(async (session) => {
    const { token, mailKey: key } = await issueToken(session, { userId: _id, purpose: "reset", email });
    const props = { name, link: `${env().APP_URL}/reset?token=${token}`, minutes: TOKEN_MINUTES.reset };
    await sendMail({ to: email, key, userId: String(_id), template: { name: "reset-password", props } }, session);
    await recordSecurityEvent({ userId: _id, kind: "password-reset-asked", ctx }, session);
    if (!user) await session.abortTransaction();
  });
}
