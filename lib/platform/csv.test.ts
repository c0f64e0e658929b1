import { expect, test } from "vitest";
import { csvText } from "./csv";

test.each([
  ["=1+1", "'=1+1"],
  ["hi;=HYPERLINK(A1)", "hi;'=HYPERLINK(A1)"],
  ["a\t-1\t+2", "a\t'-1\t'+2"],
  ["a;b", "a;b"],
  ["1 = 1", "1 = 1"],
])("%j is text to a spreadsheet", (given, text) => {
  expect(csvText(given)).toBe(text);
});
