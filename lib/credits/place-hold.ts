import type { ClientSession, Types } from "mongoose";
import { AppError } from "@/lib/platform/errors";
import { creditMessages } from "@/messages/credits-en";
import { UserModel } from "@/models/user";
import { addEntry } from "./add-entry";
import { formatCredits } from "./format-credits";
import { spendable } from "./spendable";

type HoldInput = {
  userId: Types.ObjectId | string;
  runId: Types.ObjectId;
  /** The lower end of the estimate: with less than this to spend, no run. */
  atLeastCenticredits: number;
  /** The cap; 0 for a run that costs nothing. */
  atMostCenticredits: number;
};

/**
 * Reserves what a run may cost, in the transaction that starts it, and returns how much: the smaller of the cap and what
 * can be spent. What is read decides, and the same document is written in the same transaction, so two that saw the
 * same balance can't both commit. Throws INSUFFICIENT_CREDITS with `missingCenticredits`.
 */
export async function placeHold(session: ClientSession, input: HoldInput): Promise<number> {
  const { userId, runId, atMostCenticredits } = input;
  if (!(Number.isSafeInteger(atMostCenticredits) && atMostCenticredits >= 0))
    throw new Error("A hold has no such cap.");
  if (atMostCenticredits === 0) return 0;
  const user = await UserModel.findById(
    userId,
    { balanceCenticredits: 1, lockedCenticredits: 1, emailProvedAt: 1 },
    { session },
  ).lean();
  const available = spendable(user ?? {});
  // A run that may cost something needs something, whatever its estimate says.
  const needed = Math.max(1, input.atLeastCenticredits);
  if (available < needed) {
    const isLocked = (user?.balanceCenticredits ?? 0) >= needed;
    throw insufficient(needed - available, isLocked);
  }
  const held = Math.min(atMostCenticredits, available);
  const key = `hold:${String(runId)}`;
  const { isNew } = await addEntry(session, { userId, kind: "hold", key, amountCenticredits: -held, runId });
  if (!isNew) throw new Error(`The hold ${key} was placed before.`);
  return held;
}

function insufficient(missing: number, isLocked: boolean): AppError {
  const sentence = isLocked ? creditMessages.locked : creditMessages.insufficient;
  return new AppError("INSUFFICIENT_CREDITS", sentence(formatCredits(missing)), {
    fields: { missingCenticredits: String(missing) },
  });
}
