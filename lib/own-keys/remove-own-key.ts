import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { ownKeyMessages } from "@/messages/own-keys-en";
import { type OwnKeyDoc, OwnKeyModel } from "@/models/own-key";
import type { WithKey } from "./add-own-key";
import { toOwnKey } from "./to-own-key";

/**
 * Removes a key; no run begins on it any more, and one that is going ends as it would have. `told` is part of the same
 * transaction. Throws NOT_FOUND for another user's key, and where it is gone.
 */
export async function removeOwnKey(ctx: UserContext, id: string, told?: WithKey): Promise<void> {
  await transaction(async (session) => {
    const own = { _id: id, userId: ctx.actor.userId };
    const removed = await OwnKeyModel.findOneAndDelete(own, { session }).lean<OwnKeyDoc>();
    if (!removed) throw new AppError("NOT_FOUND", ownKeyMessages.notFound);
    await told?.(toOwnKey(removed), session);
  });
}
