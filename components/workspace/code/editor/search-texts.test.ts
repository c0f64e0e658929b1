import { describe, expect, test } from "vitest";
import { searchTexts } from "./search-texts";

const TEXTS = new Map([
  ["b.css", "a {\n  color: red;\n}\n"],
  ["a.html", "<p>Red</p>\n<p>a.b(c)</p>\n<p>RED, red</p>"],
]);

describe("searching in all files", () => {
  test("finds a word in whatever case, with its line and what is around it", () => {
    const { found, isMore } = searchTexts(TEXTS, "red");
    expect(found.map(({ path, line, before, match, after }) => [path, line, before, match, after])).toEqual([
      ["a.html", 1, "<p>", "Red", "</p>"],
      ["a.html", 3, "<p>", "RED", ", red</p>"],
      ["a.html", 3, "<p>RED, ", "red", "</p>"],
      ["b.css", 2, "color: ", "red", ";"],
    ]);
    expect(isMore).toBe(false);
    expect(found.map(({ path, from, length }) => TEXTS.get(path)?.slice(from, from + length))).toEqual([
      "Red",
      "RED",
      "red",
      "red",
    ]);
  });

  test.each(["a.b(", "(", "[", "\\", ".*", "^", "$"])("takes %s literally", (word) => {
    expect(searchTexts(TEXTS, word).found).toHaveLength(word === "a.b(" || word === "(" ? 1 : 0);
  });

  test("is bounded, and nothing finds nothing", () => {
    const { found, isMore } = searchTexts(new Map([["x", "aa".repeat(1_000)]]), "a");
    expect([found.length, isMore]).toEqual([200, true]);
    expect(searchTexts(TEXTS, "").found).toEqual([]);
  });
});
