import { renderSVG } from "uqr";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { TwoFactorSetup } from "@/lib/schemas/security";
import { accountMessages } from "@/messages/accounts-en";
import { UserModel } from "@/models/user";
import { readOwnUser } from "../read-own-user";
import { requireRecentProof } from "../recent-proof";
import { createSecret } from "./secret";

/**
 * A new secret for the signed-in person's authenticator; nothing is on before a first code was right, and an earlier
 * secret that was never used is gone. Throws FORBIDDEN without a recent proof, CONFLICT when two-factor is on.
 */
export async function setUpTwoFactor(ctx: UserContext, password: string | undefined): Promise<TwoFactorSetup> {
  await requireRecentProof(ctx, password);
  const { _id, email } = await readOwnUser(ctx);
  const { secret, uri, sealedSecret } = createSecret(String(_id), email);
  const isOff = { _id, "twoFactor.confirmedAt": null };
  const begun = { sealedSecret, confirmedAt: null, lastStep: 0, recoveryHashes: [] };
  const { matchedCount } = await UserModel.updateOne(isOff, { $set: { twoFactor: begun } });
  if (matchedCount === 0) throw new AppError("CONFLICT", accountMessages.twoFactorIsOn);
  return { secret, uri, qrSvg: renderSVG(uri, { ecc: "M", border: 2 }) };
}
