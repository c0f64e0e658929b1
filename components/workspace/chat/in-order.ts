import type { Version } from "@/lib/schemas/version";
import type { TurnView } from "../turn-view";

/** How many turns of a conversation the server gives. */
const SHOWN_TURNS = 50;

/** One thing in the conversation: a turn, or a version that was made by hand or by going back. */
export type Entry = { turn: TurnView } | { version: Version };

/** Turns, and between them the versions that no turn made, in the order they happened. Pure; versions in any order. */
export function inOrder(turns: readonly TurnView[], versions: readonly Version[]): Entry[] {
  // Of a long conversation only the latest turns are shown; then nothing stands before the first of them either.
  const from = turns[0] && turns.length >= SHOWN_TURNS ? Date.parse(turns[0].startedAt) : -Infinity;
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
