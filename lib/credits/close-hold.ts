import type { ClientSession, Types } from "mongoose";
import { addEntry } from "./add-entry";

type CloseInput = {
  userId: Types.ObjectId | string;
  runId: Types.ObjectId;
  heldCenticredits: number;
  costCenticredits: number;
};

/**
 * Gives back what a run held and did not cost, in the transaction that ends it; a run that held nothing has no entry.
 * Throws when the cost is no integer from 0 to what was held, or the hold is closed already: the run would then have
 * ended twice.
 */
export async function closeHold(session: ClientSession, input: CloseInput): Promise<void> {
  const { userId, runId, heldCenticredits, costCenticredits } = input;
  const key = `close:${String(runId)}`;
  if (!(Number.isInteger(costCenticredits) && costCenticredits >= 0 && costCenticredits <= heldCenticredits)) {
    throw new Error(`The cost of ${key} is not within its hold.`);
  }
  if (heldCenticredits === 0) return;
  const amountCenticredits = heldCenticredits - costCenticredits;
  const { isNew } = await addEntry(session, { userId, kind: "close", key, amountCenticredits, runId });
  if (!isNew) throw new Error(`The hold ${key} was closed before.`);
}
