import { transaction } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { AdjustInput, LedgerEntry } from "@/lib/schemas/ledger";
import { creditMessages } from "@/messages/credits-en";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { UserModel } from "@/models/user";
import { addEntry } from "./add-entry";
import { toLedgerEntry } from "./to-ledger-entry";

/**
 * An operator gives credits to an account or takes some, also below zero, and says why; once for each `requestKey`.
 * The caller has seen to it that `ctx` is an operator's. Throws NOT_FOUND for an account that doesn't exist, CONFLICT
 * for a key that stands for another adjustment.
 */
export async function adjustBalance(ctx: UserContext, userId: string, input: AdjustInput): Promise<LedgerEntry> {
  const { amountCenticredits, reason, requestKey } = input;
  const byUserId = ctx.actor.userId;
  const key = `adjust:${requestKey}`;
  const { entry, isNew } = await transaction(async (session) => {
    const isThere =
      /^[0-9a-f]{24}$/.test(userId) && (await UserModel.exists({ _id: userId, deletedAt: null }).session(session));
    if (!isThere) throw new AppError("NOT_FOUND", creditMessages.noSuchAccount);
    const known = await LedgerEntryModel.findOne({ key }, { userId: 1 }, { session }).lean();
    if (known && String(known.userId) !== userId) throw new AppError("CONFLICT", creditMessages.otherAdjustment);
    return addEntry(session, { userId, kind: "adjustment", key, amountCenticredits, reason, byUserId });
  });
  if (entry.amountCenticredits !== amountCenticredits || entry.reason !== reason) {
    throw new AppError("CONFLICT", creditMessages.otherAdjustment);
  }
  if (isNew) log.info("credits.adjusted", { requestId: ctx.requestId, userId, byUserId, amountCenticredits });
  return toLedgerEntry(entry);
}
