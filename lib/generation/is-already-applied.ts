import { type EditPair, hasPart } from "./frames";

/** True when a text shows no trace of what an edit looks for but has what it writes: the edit has been made before. */
export function isAlreadyApplied(text: string, pairs: readonly EditPair[]): boolean {
  return pairs.every(
    (pair) =>
      pair.with !== "" && hasPart(text, pair.with) && (!hasPart(text, pair.find) || hasPart(pair.with, pair.find)),
  );
}
