import type { ClientSession } from "mongoose";
import { unlockSignup } from "@/lib/credits";
import { env } from "@/lib/platform/env";
import { type UserDoc, UserModel } from "@/models/user";

/**
 * Marks a user's address as the person's own, in the caller's transaction, and unlocks the credits that waited for it.
 * `isByLinkAlone`: nothing but a mail's link says that who proves it holds the account.
 * A link that no mail service carried (an operator read it in the outbox) proves nothing about the address.
 */
export async function proveAddress(
  session: ClientSession,
  user: Pick<UserDoc, "_id">,
  { isByLinkAlone }: { isByLinkAlone: boolean },
): Promise<void> {
  if (env().sendgrid === null) return;
  const emailProvedAt = { $ifNull: ["$emailProvedAt", "$$NOW"] };
  await UserModel.updateOne({ _id: user._id }, [{ $set: { emailProvedAt, isProofByLinkAlone: isByLinkAlone } }], {
    session,
    updatePipeline: true,
  });
  await unlockSignup(session, user._id);
}
