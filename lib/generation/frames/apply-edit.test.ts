import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit, createNonce, MAX_FILE_BYTES } from "./index";

describe("applyEdit", () => {
  it("replaces verbatim, one pair after the other", () => {
    const result = applyEdit("a b", [
      { find: "a", with: "$& $1 $$ c" },
      { find: "c b", with: "" },
    ]);
    expect(result).toEqual({ ok: true, text: "$& $1 $$ " });
  });

  it.each([
    ["an empty find", "abc", ""],
    ["no match", "abc", "x"],
    ["two matches", "a a", "a"],
    ["overlapping matches", "aaa", "aa"],
  ])("fails with %s", (_name, text, find) => {
    expect(applyEdit(text, [{ find, with: "y" }]).ok).toBe(false);
  });

  it.each([
    ["line breaks", "<p>\r\n  old</p>\r\n", "<p>\n  old</p>\n", "<p>$&</p>\n", "<p>$&</p>\n"],
    ["tabs", "a\t=\t1;", "a = 1;", "a\t= 2;", "a\t= 2;"],
    ["nothing at all", "same", "same", "same", "same"],
  ])("matches but for %s, and writes verbatim", (_name, text, find, replacement, expected) => {
    expect(applyEdit(text, [{ find, with: replacement }])).toEqual({ ok: true, text: expected });
  });

  it("fails as a whole when a later pair fails", () => {
    expect(
      applyEdit("ab", [
        { find: "a", with: "c" },
        { find: "a", with: "d" },
      ]),
    ).toEqual({
      ok: false,
      reason: "find 2 of 2 does not occur in the file",
    });
  });

  it("fails when the result is over 1 MiB", () => {
    expect(applyEdit("a", [{ find: "a", with: "x".repeat(MAX_FILE_BYTES + 1) }]).ok).toBe(false);
  });

  it("finds what occurs once, wherever it is", () => {
    // Drawing from all of Unicode takes seconds; these are the characters that could matter.
    const text = fc.string({
      unit: fc.constantFrom("a", "u", "\u0001", "\u0002", "\n", "$", "&", "é", "😀", "\ud83d"),
    });
    fc.assert(
      fc.property(text, text, text, (before, after, replacement) => {
        const find = "\u0001unique\u0002";
        const result = applyEdit(before + find + after, [{ find, with: replacement }]);
        expect(result).toEqual({ ok: true, text: before + replacement + after });
      }),
    );
  });
});

describe("createNonce", () => {
  it("is 6 characters of Crockford base32", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (numbers) => {
          const left = [...numbers];
          expect(createNonce(() => left.shift() ?? 0)).toMatch(/^[0-9a-hjkmnp-tv-z]{6}$/);
        },
      ),
    );
    expect(createNonce(() => 0.999_999)).toBe("zzzzzz");
  });
});
