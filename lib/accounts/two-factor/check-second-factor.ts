import type { Context } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { type UserDoc, UserModel } from "@/models/user";
import { recordSecurityEvent } from "../record-security-event";
import { hashRecoveryCode } from "./recovery-codes";
import { sealAnew, stepOfCode } from "./secret";

/** With six digits and three steps: at this rate a right guess takes years. */
const GUESSES = { name: "second-factor", max: 10, windowSeconds: 15 * 60 };

/**
 * True when `code` is the authenticator's, or a recovery code, of a user whose two-factor is on. Each is taken once: a
 * code's step, or an earlier one, never again (RFC 6238, section 5.2), also of two tries at once. Throws RATE_LIMITED
 * after ten tries in 15 minutes. The use of a recovery code is a security event where `ctx` is given.
 */
export async function checkSecondFactor(userId: string, code: string, ctx?: Context): Promise<boolean> {
  await takeFromLimit(GUESSES, userId);
  await connectDb();
  const user = await UserModel.findById(userId).lean<UserDoc>();
  if (!user?.twoFactor?.confirmedAt) return false;
  if (await takeStep(user, code)) return true;
  const isRecovery = await takeRecoveryCode(user, code);
  if (isRecovery && ctx) await recordSecurityEvent({ userId, kind: "recovery-code-used", ctx });
  return isRecovery;
}

async function takeStep({ _id, twoFactor }: UserDoc, code: string): Promise<boolean> {
  if (!twoFactor) return false;
  const { sealedSecret } = twoFactor;
  const lastStep = stepOfCode(String(_id), sealedSecret, code);
  if (lastStep === null) return false;
  const isUnused = { _id, "twoFactor.sealedSecret": sealedSecret, "twoFactor.lastStep": { $lt: lastStep } };
  const taken = { "twoFactor.lastStep": lastStep, "twoFactor.sealedSecret": sealAnew(String(_id), sealedSecret) };
  const { modifiedCount } = await UserModel.updateOne(isUnused, { $set: taken }, { timestamps: false });
  return modifiedCount === 1;
}

async function takeRecoveryCode({ _id }: UserDoc, code: string): Promise<boolean> {
  const hash = hashRecoveryCode(code);
  const { modifiedCount } = await UserModel.updateOne(
    { _id, "twoFactor.recoveryHashes": hash },
    { $pull: { "twoFactor.recoveryHashes": hash } },
    { timestamps: false },
  );
  return modifiedCount === 1;
}
