import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { accountMessages } from "@/messages/accounts-en";
import { UserModel } from "@/models/user";
import { requireRecentProof } from "../recent-proof";
import { recordSecurityEvent } from "../record-security-event";
import { createRecoveryCodes } from "./recovery-codes";

/**
 * Ten new recovery codes for the signed-in person; the old ones are dead. Throws FORBIDDEN without a recent proof,
 * CONFLICT when two-factor is off.
 */
export async function renewRecoveryCodes(ctx: UserContext, password: string | undefined): Promise<string[]> {
  await requireRecentProof(ctx, password);
  const { userId } = ctx.actor;
  const { recoveryCodes, recoveryHashes } = createRecoveryCodes();
  await transaction(async (session) => {
    const isOn = { _id: userId, "twoFactor.confirmedAt": { $ne: null } };
    const update = { $set: { "twoFactor.recoveryHashes": recoveryHashes } };
    const { matchedCount } = await UserModel.updateOne(isOn, update, { session });
    if (matchedCount === 0) throw new AppError("CONFLICT", accountMessages.twoFactorIsOff);
    await recordSecurityEvent({ userId, kind: "recovery-codes-made", ctx }, session);
  });
  return recoveryCodes;
}
