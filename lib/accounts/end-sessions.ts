import type { ClientSession, Types } from "mongoose";
import { UserModel } from "@/models/user";

/** Ends every session of a user at once, in the caller's transaction: each carries the version it was made under. */
export async function endSessions(session: ClientSession, userId: Types.ObjectId | string): Promise<void> {
  await UserModel.updateOne({ _id: userId }, { $inc: { sessionVersion: 1 } }, { session });
}
