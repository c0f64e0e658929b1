import { describe, expect, it } from "vitest";
import { motifFor } from "./motif-words";

describe("motifFor", () => {
  it.each([
    ["Rapports automatiques", "tomato"],
    ["Starting up", "cake"],
    ["Catering", "paw"],
    ["Tutoring", "ring"],
    ["Painting", "bread"],
    ["The house smash", "house"],
    ["Seasonal salad", "wave"],
    ["Terrine maison", "house"],
    ["Stage de week-end", "mic"],
    ["Mice", "mic"],
  ])("does not find a word inside another: %s", (name, wrong) => {
    expect(motifFor(name)).not.toBe(wrong);
  });

  it.each([
    ["Pâtes fraîches", "pasta"],
    ["Smash burgers", "burger"],
    ["Night trains", "train"],
    ["Sourdough", "bread"],
    ["Tarte au citron", "cake"],
    ["Maison à louer", "house"],
    ["Open mic", "mic"],
    ["Recettes", "leafbowl"],
  ])("finds the picture of %s", (name, motif) => {
    expect(motifFor(name)).toBe(motif);
  });
});
