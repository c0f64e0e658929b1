import type { UserContext } from "@/lib/platform/context";
import { type SlotLimit, takeSlot } from "@/lib/platform/slots";
import { repositoryMessages as says } from "@/messages/repositories-en";

/** Each holds a whole project in memory, a save two of them: one for a person, and so many in this process. */
const EACH: SlotLimit = { name: "github", max: 1, says: says.oneAtATime };
const IN_ALL: SlotLimit = { name: "all-github", max: 4, says: says.manyAtOnce };

/** Imports, pulls or saves while there is a place for it. Throws RATE_LIMITED. */
export async function inTurn<T>({ actor }: UserContext, work: () => Promise<T>): Promise<T> {
  const places = [takeSlot(EACH, actor.userId)];
  try {
    places.push(takeSlot(IN_ALL, ""));
    return await work();
  } finally {
    for (const giveBack of places) giveBack();
  }
}
