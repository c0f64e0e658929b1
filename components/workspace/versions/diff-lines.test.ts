import { structuredPatch } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { besideEachOther, readHunks } from "./diff-lines";

const DIFF = `--- a/a.txt
+++ b/a.txt
@@ -1,4 +1,4 @@
 one
-two
-three
+2
 four
+@@ five
\\ No newline at end of file
@@ -20,1 +20,1 @@
--- old
+++ new
`;

describe("a unified diff", () => {
  test("is read as hunks with the numbers of its lines", () => {
    const [first, second] = readHunks(DIFF);
    expect(first?.lines.map(({ kind, text, old, now }) => [kind, text, old, now])).toEqual([
      ["same", "one", 1, 1],
      ["removed", "two", 2, null],
      ["removed", "three", 3, null],
      ["added", "2", null, 2],
      ["same", "four", 4, 3],
      ["added", "@@ five", null, 4],
      ["note", " No newline at end of file", null, null],
    ]);
    expect(second?.lines.map(({ kind, text, old, now }) => [kind, text, old, now])).toEqual([
      ["removed", "-- old", 20, null],
      ["added", "++ new", null, 20],
    ]);
  });

  test("puts what was removed beside what came in its place", () => {
    const texts = besideEachOther(readHunks(DIFF)[0]?.lines ?? []).map((pair) =>
      pair.map((line) => line?.text ?? null),
    );
    expect(texts).toEqual([
      ["one", "one"],
      ["two", "2"],
      ["three", null],
      ["four", "four"],
      [null, "@@ five"],
    ]);
  });

  test("gives both texts back, whatever they are", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "-", "+", "@@ -1 +1 @@", "\\ x", "", " "))
      .map((all) => `${all.join("\n")}\n`);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { hunks } = structuredPatch("a", "b", before, after, undefined, undefined, { context: 1_000 });
        const lines = hunks.flatMap((hunk) => hunk.lines);
        const read = readHunks(`--- a\n+++ b\n@@ -1,1 +1,1 @@\n${lines.join("\n")}\n`).flatMap((hunk) => hunk.lines);
        const side = (not: string) => read.filter(({ kind }) => kind !== not).map((line) => `${line.text}\n`);
        if (before !== after) expect([side("added").join(""), side("removed").join("")]).toEqual([before, after]);
      }),
    );
  });
});
