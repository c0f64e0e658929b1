import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import type { Account } from "@/lib/schemas/account";
import { UserModel } from "@/models/user";
import { getAccount } from "./get-account";
import { recordSecurityEvent } from "./record-security-event";

/** Takes the deletion of the signed-in person's account back, and returns the account. Harmless where there is none. */
export async function keepAccount(ctx: UserContext): Promise<Account> {
  const { userId } = ctx.actor;
  await transaction(async (session) => {
    const isScheduled = { _id: userId, deletedAt: null, deleteAfter: { $ne: null } };
    const { modifiedCount } = await UserModel.updateOne(isScheduled, { deleteAfter: null }, { session });
    if (modifiedCount === 1) await recordSecurityEvent({ userId, kind: "deletion-taken-back", ctx }, session);
  });
  return getAccount(ctx);
}
