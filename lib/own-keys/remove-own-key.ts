import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { ownKeyMessages } from "@/messages/own-keys-en";
import { OwnKeyModel } from "@/models/own-key";

/**
 * Removes a key; no run begins on it any more, and one that is going ends as it would have. Throws NOT_FOUND for another
 * user's key, and where it is gone.
 */
export async function removeOwnKey(ctx: UserContext, id: string): Promise<void> {
  const { deletedCount } = await OwnKeyModel.deleteOne({ _id: id, userId: ctx.actor.userId });
  if (deletedCount === 0) throw new AppError("NOT_FOUND", ownKeyMessages.notFound);
}
