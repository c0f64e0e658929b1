import type { ClientSession } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { type UserDoc, UserModel } from "@/models/user";

/** The signed-in user as the database has it. Throws UNAUTHENTICATED when the session outlived the account. */
export async function readOwnUser(ctx: UserContext, session?: ClientSession): Promise<UserDoc> {
  await connectDb();
  const user = await UserModel.findById(ctx.actor.userId)
    .session(session ?? null)
    .lean<UserDoc>();
  if (!user || user.deletedAt) throw new AppError("UNAUTHENTICATED", apiMessages.accounts.gone);
  return user;
}
