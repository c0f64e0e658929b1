import type { Version } from "@/lib/schemas/version";
import type { TurnView } from "../turn-view";

/** One thing in the conversation: a turn, or a version that was made by hand or by going back. */
export type Entry = { turn: TurnView } | { version: Version };

type Conversation = { turns: readonly TurnView[]; hasEarlier: boolean };

/** Turns, and between them the versions that no turn made, in the order they happened. Pure; versions in any order. */
export function inOrder({ turns, hasEarlier }: Conversation, versions: readonly Version[]): Entry[] {
  // Before the first of them stands only what is older than the whole conversation.
  const from = turns[0] && hasEarlier ? Date.parse(turns[0].startedAt) : -Infinity;
  const made = versions
    .filter(({ origin, createdAt }) => (origin === "hand" || origin === "restore") && Date.parse(createdAt) > from)
    .toSorted((a, b) => a.number - b.number);
  const entries: Entry[] = [];
  for (const turn of turns) {
    while (made[0] && Date.parse(made[0].createdAt) < Date.parse(turn.startedAt)) entries.push(...next(made));
    entries.push({ turn });
  }
  return [...entries, ...made.map((version) => ({ version }))];
}

function next(made: Version[]): Entry[] {
  const version = made.shift();
  return version ? [{ version }] : [];
}
