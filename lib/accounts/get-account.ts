import { heldCenticredits, spendable } from "@/lib/credits";
import { isAddressVerified } from "@/lib/platform/address-proof";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { isOperator } from "@/lib/platform/operators";
import type { Account } from "@/lib/schemas/account";
import { apiMessages } from "@/messages/api-en";
import { UserModel } from "@/models/user";

/** The signed-in user's account. Throws UNAUTHENTICATED when the session outlived the account. */
export async function getAccount(ctx: UserContext): Promise<Account> {
  await connectDb();
  const user = await UserModel.findById(ctx.actor.userId).lean();
  if (!user) throw new AppError("UNAUTHENTICATED", apiMessages.accounts.gone);
  return {
    user: {
      id: String(user._id),
      name: user.name,
      email: user.email,
      emailVerified: isAddressVerified(user),
      isOperator: await isOperator(ctx.actor.userId),
      deleteAfter: user.deleteAfter?.toISOString() ?? null,
    },
    balanceCenticredits: user.balanceCenticredits ?? 0,
    heldCenticredits: await heldCenticredits(ctx.actor.userId),
    spendableCenticredits: spendable(user),
  };
}
