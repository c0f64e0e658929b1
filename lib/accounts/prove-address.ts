import type { ClientSession } from "mongoose";
import { unlockSignup } from "@/lib/credits";
import { env } from "@/lib/platform/env";
import { type UserDoc, UserModel } from "@/models/user";

/**
 * Marks a user's address as the person's own, in the caller's transaction, and unlocks the credits that waited for it.
 * A link that no mail service carried (an operator read it in the outbox) proves nothing about the address.
 */
export async function proveAddress(session: ClientSession, user: Pick<UserDoc, "_id">): Promise<void> {
  if (env().sendgrid === null) return;
  await UserModel.updateOne({ _id: user._id, emailProvedAt: null }, { emailProvedAt: new Date() }, { session });
  await unlockSignup(session, user._id);
}
