import type { ClientSession, Types } from "mongoose";
import { env } from "@/lib/platform/env";
import { UserModel } from "@/models/user";
import { addEntry } from "./add-entry";

/** What an account whose address is not verified may spend of its signup grant. */
const UNVERIFIED_CENTICREDITS = 300;

/**
 * Grants SIGNUP_CREDITS to a new account, once, in the caller's transaction. Without `isProved` all but 3 credits of it
 * are locked until `unlockSignup`.
 */
export async function grantSignup(
  session: ClientSession,
  userId: Types.ObjectId | string,
  { isProved }: { isProved: boolean },
): Promise<void> {
  const amountCenticredits = Math.round(env().SIGNUP_CREDITS * 100);
  const { isNew } = await addEntry(session, {
    userId,
    kind: "signup",
    key: `signup:${String(userId)}`,
    amountCenticredits,
  });
  if (!isNew) return;
  const lockedCenticredits = isProved ? 0 : Math.max(0, amountCenticredits - UNVERIFIED_CENTICREDITS);
  await UserModel.updateOne({ _id: userId }, { lockedCenticredits }, { session, timestamps: false });
}

/** Lets all of the signup grant be spent: the address was verified. In the caller's transaction. */
export async function unlockSignup(session: ClientSession, userId: Types.ObjectId | string): Promise<void> {
  await UserModel.updateOne({ _id: userId }, { lockedCenticredits: 0 }, { session, timestamps: false });
}
