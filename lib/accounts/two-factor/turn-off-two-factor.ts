import { sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { accountMessages } from "@/messages/accounts-en";
import { type UserDoc, UserModel } from "@/models/user";
import { noticeKey } from "../notice-key";
import { readOwnUser } from "../read-own-user";
import { requirePassword } from "../recent-proof";
import { recordSecurityEvent } from "../record-security-event";
import { checkSecondFactor } from "./check-second-factor";
import { wrongCode } from "./confirm-two-factor";

type Proof = { password?: string | undefined; code?: string | undefined };

/**
 * Turns two-factor off for the signed-in person, by the password or by a code; the secret and the recovery codes are
 * gone. Throws FORBIDDEN without either, CONFLICT when it is off, RATE_LIMITED after too many tries.
 */
export async function turnOffTwoFactor(ctx: UserContext, proof: Proof): Promise<void> {
  const user = await readOwnUser(ctx);
  if (!user.twoFactor?.confirmedAt) throw new AppError("CONFLICT", accountMessages.twoFactorIsOff);
  await requireEither(ctx, user, proof);
  const { _id, name, email } = user;
  await transaction(async (session) => {
    const isOn = { _id, "twoFactor.confirmedAt": { $ne: null } };
    const { matchedCount } = await UserModel.updateOne(isOn, { $set: { twoFactor: null } }, { session });
    if (matchedCount === 0) throw new AppError("CONFLICT", accountMessages.twoFactorIsOff);
    await recordSecurityEvent({ userId: _id, kind: "two-factor-off", ctx }, session);
    const key = noticeKey("two-factor-off", user);
    const template = { name: "two-factor-off", props: { name } } as const;
    await sendMail({ to: email, key, userId: String(_id), template }, session);
  });
}

async function requireEither(ctx: UserContext, user: UserDoc, { password, code }: Proof): Promise<void> {
  if (code) {
    if (await checkSecondFactor(ctx.actor.userId, code, ctx)) return;
    await recordSecurityEvent({ userId: user._id, kind: "proof-refused", ctx });
    throw wrongCode("FORBIDDEN");
  }
  if (!password || !user.passwordHash) throw new AppError("FORBIDDEN", accountMessages.passwordOrCode);
  await requirePassword(ctx, user, password);
}
