import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeTexts } from "./merge-texts";

const BASE = "one\ntwo\nthree\nfour\nfive\n";

describe("two changes of one text", () => {
  test.each<[string, string, string, string | null]>([
    ["apart", "ONE\ntwo\nthree\nfour\nfive\n", "one\ntwo\nthree\nfour\nFIVE\n", "ONE\ntwo\nthree\nfour\nFIVE\n"],
    ["insertion and deletion", "zero\none\ntwo\nthree\nfour\nfive\n", "one\ntwo\nfive\n", "zero\none\ntwo\nfive\n"],
    ["the same line", "one\nTWO\nthree\nfour\nfive\n", "one\n2\nthree\nfour\nfive\n", null],
    ["neighbours", "one\nTWO\nthree\nfour\nfive\n", "one\ntwo\nTHREE\nfour\nfive\n", null],
    [
      "the same change",
      "one\nTWO\nthree\nfour\nfive\n",
      "one\nTWO\nthree\nfour\nfive\n",
      "one\nTWO\nthree\nfour\nfive\n",
    ],
    [
      "one change shared, one apart",
      "one\nTWO\nthree\nfour\nfive\n",
      "one\nTWO\nthree\nfour\nfive\nsix",
      "one\nTWO\nthree\nfour\nfive\nsix",
    ],
    ["both at the end", `${BASE}mine\n`, `${BASE}theirs\n`, null],
    ["CRLF stays", "one\r\ntwo\nthree\nfour\nfive\n", "one\ntwo\nthree\nfour\nfive", "one\r\ntwo\nthree\nfour\nfive"],
  ])("%s", (_name, mine, theirs, expected) => {
    expect(mergeTexts(BASE, mine, theirs)).toBe(expected);
    expect(mergeTexts(BASE, theirs, mine)).toBe(expected);
  });

  test("one of which is none give the other, and it doesn't matter whose is whose", () => {
    const text = fc.array(fc.constantFrom("a\n", "b\n", "c\n", "\r\n", "x")).map((lines) => lines.join(""));
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(mergeTexts(base, base, theirs)).toBe(theirs);
        expect(mergeTexts(base, mine, base)).toBe(mine);
        expect(mergeTexts(base, mine, mine)).toBe(mine);
        expect(mergeTexts(base, mine, theirs)).toBe(mergeTexts(base, theirs, mine));
      }),
    );
  });
});
