import type { ClientSession, Types } from "mongoose";
import { UserModel } from "@/models/user";
import { dropTokens } from "./tokens";

/**
 * Ends every session of a user at once, in the caller's transaction: each carries the version it was made under. What
 * was begun in one of them, a change to another address, ends with it.
 */
export async function endSessions(session: ClientSession, userId: Types.ObjectId | string): Promise<void> {
  await UserModel.updateOne({ _id: userId }, { $inc: { sessionVersion: 1 } }, { session });
  await dropTokens(session, userId, ["change-email"]);
}
