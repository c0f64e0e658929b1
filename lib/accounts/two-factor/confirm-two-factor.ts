import { sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { accountMessages } from "@/messages/accounts-en";
import { UserModel } from "@/models/user";
import { noticeKey } from "../notice-key";
import { readOwnUser } from "../read-own-user";
import { recordSecurityEvent } from "../record-security-event";
import { createRecoveryCodes } from "./recovery-codes";
import { stepOfCode } from "./secret";

const GUESSES = { name: "two-factor-confirm", max: 20, windowSeconds: 15 * 60 };

/**
 * Turns two-factor on with the first code of the authenticator, and returns the recovery codes, which nobody can read
 * again. Throws BAD_INPUT for a wrong code, CONFLICT when there is no set-up to confirm.
 */
export async function confirmTwoFactor(ctx: UserContext, code: string): Promise<string[]> {
  await takeFromLimit(GUESSES, ctx.actor.userId);
  const user = await readOwnUser(ctx);
  const { _id, name, email, twoFactor } = user;
  if (!twoFactor || twoFactor.confirmedAt) throw new AppError("CONFLICT", accountMessages.noSetUp);
  const { sealedSecret } = twoFactor;
  const lastStep = stepOfCode(String(_id), sealedSecret, code);
  if (lastStep === null) throw wrongCode("BAD_INPUT");
  const { recoveryCodes, recoveryHashes } = createRecoveryCodes();
  await transaction(async (session) => {
    const confirmedAt = new Date();
    const { matchedCount } = await UserModel.updateOne(
      { _id, "twoFactor.sealedSecret": sealedSecret, "twoFactor.confirmedAt": null },
      { $set: { twoFactor: { sealedSecret, confirmedAt, lastStep, recoveryHashes } } },
      { session },
    );
    if (matchedCount === 0) throw new AppError("CONFLICT", accountMessages.noSetUp);
    await recordSecurityEvent({ userId: _id, kind: "two-factor-on", ctx }, session);
    const key = noticeKey("two-factor-on", user, confirmedAt);
    await sendMail(
      { to: email, key, userId: String(_id), template: { name: "two-factor-on", props: { name } } },
      session,
    );
  });
  return recoveryCodes;
}

/** The refusal of a code, whichever it was. */
export function wrongCode(status: "BAD_INPUT" | "FORBIDDEN"): AppError {
  return new AppError(status, accountMessages.wrongCode, { fields: { code: accountMessages.notRight } });
}
