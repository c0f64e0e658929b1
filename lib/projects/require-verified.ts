import { isAddressVerified } from "@/lib/platform/address-proof";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { type UserDoc, UserModel } from "@/models/user";

/** Before something of the user's is shown to others: throws FORBIDDEN with `sentence` until the address is verified. */
export async function requireVerified(ctx: UserContext, sentence: string): Promise<void> {
  const user = await UserModel.findById(ctx.actor.userId, { emailProvedAt: 1 }).lean<UserDoc>();
  if (!user || !isAddressVerified({ emailProvedAt: user.emailProvedAt ?? null })) {
    throw new AppError("FORBIDDEN", sentence);
  }
}
