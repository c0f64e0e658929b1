import type { ClientSession } from "mongoose";
import { isAddressHeld } from "@/lib/platform/address-proof";
import { env } from "@/lib/platform/env";
import { IdentityModel } from "@/models/identity";
import { type UserDoc, UserModel } from "@/models/user";

/**
 * Called, in the caller's transaction, when a reset is the first proof that whoever holds the account has its address:
 * whoever registered it may be somebody else, who has waited for its owner. What that person connected is gone, as their
 * password is: an identity that had proved the address would have proved the account's too. A second factor goes with
 * an address that nobody had proved; else it stays, for it lets nobody in by itself. Nothing where no mail service could
 * have carried the link.
 */
export async function dropFormerWaysIn(session: ClientSession, user: UserDoc): Promise<void> {
  if (isAddressHeld(user) || env().sendgrid === null) return;
  await IdentityModel.deleteMany({ userId: user._id }, { session });
  await UserModel.updateOne({ _id: user._id, emailProvedAt: null }, { twoFactor: null }, { session });
}
