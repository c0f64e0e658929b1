import { expect, test } from "vitest";
import { findCandidates } from "./find-candidates";

test("finds classes in attributes and scripts, without the punctuation after them", () => {
  expect(findCandidates(['<p class="flex gap-2">hidden</p>', "show 'italic'; // block."])).toEqual([
    "block",
    "flex",
    "gap-2",
    "italic",
    "show",
  ]);
});

test("passes over a megabyte of dots in a moment", () => {
  expect(findCandidates([`${".".repeat(1024 * 1024)}x flex`])).toEqual(["flex"]);
});
