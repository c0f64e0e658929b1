import { expect, it } from "vitest";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import { pickIdeas } from "./pick-ideas";

it("offers different types together, and every idea once before any comes again", () => {
  const rounds = [0, 1, 2, 3, 4, 5].map((round) => pickIdeas(null, round));
  for (const round of rounds) expect(new Set(round.map(({ blueprint }) => blueprint)).size).toBe(round.length);
  expect(new Set(rounds.flat().map(({ prompt }) => prompt)).size).toBe(BLUEPRINT_IDS.length * 3);
  expect(pickIdeas(null, 6)).toEqual(pickIdeas(null, 0));
});

it("keeps to a type that was chosen", () => {
  expect(pickIdeas("blog", 4).every(({ blueprint }) => blueprint === "blog")).toBe(true);
});
