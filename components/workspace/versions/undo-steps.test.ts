import { describe, expect, test } from "vitest";
import { undoSteps } from "./undo-steps";

/** Versions in order: a number is a restore of that one, anything else is new. */
function steps(...made: ("new" | number)[]): [undo: number | null, redo: number | null] {
  const versions = made.map((each, index) => ({
    id: String(index + 1),
    number: index + 1,
    origin: each === "new" ? ("hand" as const) : ("restore" as const),
    restoredFrom: each === "new" ? null : each,
  }));
  const { undo, redo } = undoSteps(versions.toReversed());
  return [undo?.number ?? null, redo?.number ?? null];
}

describe("undo across turns", () => {
  test.each<[string, ("new" | number)[], [number | null, number | null]]>([
    ["nothing was made", [], [null, null]],
    ["the first can't be undone", ["new"], [null, null]],
    ["three changes", ["new", "new", "new"], [2, null]],
    ["undone once", ["new", "new", "new", 2], [1, 3]],
    ["undone twice", ["new", "new", "new", 2, 1], [null, 2]],
    ["undone and done again", ["new", "new", "new", 2, 3], [2, null]],
    ["undone, then something new: no way forward", ["new", "new", "new", 2, "new"], [2, null]],
    ["undone by restoring a restore", ["new", "new", 1, 2, 3], [null, 2]],
    ["a jump far back is a change of its own", ["new", "new", "new", "new", 1], [4, null]],
    ["restored to what it is", ["new", "new", 2], [1, null]],
  ])("%s", (_name, made, expected) => {
    expect(steps(...made)).toEqual(expected);
  });

  test("knows only what it was given: older ones are not offered", () => {
    const restored = { id: "9", number: 9, origin: "restore" as const, restoredFrom: 2 };
    expect(undoSteps([restored])).toEqual({ undo: null, redo: null });
  });
});
