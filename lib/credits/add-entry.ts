import type { ClientSession, Types } from "mongoose";
import type { LedgerKind } from "@/lib/schemas/ledger";
import { type LedgerEntryDoc, LedgerEntryModel } from "@/models/ledger-entry";
import { UserModel } from "@/models/user";

export type EntryInput = {
  userId: Types.ObjectId | string;
  kind: LedgerKind;
  /** Says what it is for; a key is written once. */
  key: string;
  /** What the balance changes by. */
  amountCenticredits: number;
  runId?: Types.ObjectId;
  reason?: string;
  byUserId?: string;
};

/**
 * Writes one entry and the balance, in the caller's transaction; a key that is there already changes nothing and
 * answers the entry that stands. The only code that writes either. Two at once for one user write the same document,
 * so one of the transactions is repeated and then sees the other's: numbers have no gap and no sum is lost.
 * Throws when the amount is no integer, the user doesn't exist, or the key is another user's.
 */
export async function addEntry(
  session: ClientSession,
  input: EntryInput,
): Promise<{ entry: LedgerEntryDoc; isNew: boolean }> {
  const { userId, kind, key, amountCenticredits } = input;
  if (!Number.isSafeInteger(amountCenticredits)) throw new Error(`The entry ${key} has no whole amount.`);
  const known = await LedgerEntryModel.findOne({ key }, null, { session }).lean<LedgerEntryDoc>();
  if (known) {
    if (String(known.userId) !== String(userId)) throw new Error(`The entry ${key} is another user's.`);
    return { entry: known, isNew: false };
  }
  const user = await UserModel.findOneAndUpdate(
    { _id: userId },
    [
      {
        $set: {
          balanceCenticredits: { $add: [orZero("$balanceCenticredits"), amountCenticredits] },
          ledgerCount: { $add: [orZero("$ledgerCount"), 1] },
        },
      },
      // Of a lock, what the balance doesn't hold any more is gone: what comes later is not locked in its place.
      {
        $set: {
          lockedCenticredits: { $min: [orZero("$lockedCenticredits"), { $max: [0, "$balanceCenticredits"] }] },
        },
      },
    ],
    {
      session,
      returnDocument: "after",
      timestamps: false,
      updatePipeline: true,
      projection: { balanceCenticredits: 1, ledgerCount: 1 },
    },
  ).lean();
  if (!user) throw new Error(`The entry ${key} is for a user who doesn't exist.`);
  const [created] = await LedgerEntryModel.create(
    [
      {
        userId,
        number: user.ledgerCount,
        kind,
        key,
        amountCenticredits,
        balanceAfterCenticredits: user.balanceCenticredits,
        runId: input.runId ?? null,
        reason: input.reason ?? null,
        byUserId: input.byUserId ?? null,
        at: new Date(),
      },
    ],
    { session },
  );
  if (!created) throw new Error(`The entry ${key} was not written.`);
  return { entry: created.toObject<LedgerEntryDoc>(), isNew: true };
}

/** A number that an account older than its credits does not have yet. */
const orZero = (path: string) => ({ $ifNull: [path, 0] });
