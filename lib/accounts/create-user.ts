import type { ClientSession } from "mongoose";
import { grantSignup } from "@/lib/credits";
import { type UserDoc, UserModel } from "@/models/user";
import { sendVerification } from "./verify-send";

export type NewUser = {
  name: string;
  /** Trimmed and in lower case. */
  email: string;
  /** Null for a person who signs in by a provider. */
  passwordHash: string | null;
  /** True where a provider vouches that the address is the person's own. */
  isProved: boolean;
};

/**
 * Makes an account with the credits of registration, in the caller's transaction, and mails a link that proves the
 * address where nobody vouches for it. Throws MongoDB's duplicate key error when the address has an account.
 */
export async function createUser(session: ClientSession, user: NewUser): Promise<UserDoc> {
  const { isProved, ...fields } = user;
  const [created] = await UserModel.create([{ ...fields, emailProvedAt: isProved ? new Date() : null }], { session });
  if (!created) throw new Error("MongoDB made no account.");
  await grantSignup(session, created._id, { isProved });
  if (!isProved) await sendVerification(created._id, session);
  return UserModel.findById(created._id).session(session).orFail().lean<UserDoc>();
}
