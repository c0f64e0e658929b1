import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import type { Account } from "@/lib/schemas/account";
import { UserModel } from "@/models/user";
import { getAccount } from "./get-account";

/** Changes the signed-in person's name and returns the account as it then is. */
export async function renameAccount(ctx: UserContext, name: string): Promise<Account> {
  await connectDb();
  await UserModel.updateOne({ _id: ctx.actor.userId, deletedAt: null }, { name });
  return getAccount(ctx);
}
