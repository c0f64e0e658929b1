import type { ClientSession } from "mongoose";
import { env } from "@/lib/platform/env";
import { IdentityModel } from "@/models/identity";
import { type UserDoc, UserModel } from "@/models/user";

/**
 * Called, in the caller's transaction, when an address is proved for the first time by a reset: whoever registered it
 * may be somebody else, who has waited for its owner. What that person connected, and their second factor, are gone, as
 * their password is: an identity that had proved the address would have proved the account's too. Nothing where no mail
 * service could have carried the link.
 */
export async function dropFormerWaysIn(session: ClientSession, user: UserDoc): Promise<void> {
  if (user.emailProvedAt || env().sendgrid === null) return;
  await IdentityModel.deleteMany({ userId: user._id }, { session });
  await UserModel.updateOne({ _id: user._id, emailProvedAt: null }, { twoFactor: null }, { session });
}
