import { describe, expect, it } from "vitest";
import { fromHex } from "@/lib/schemas/colour";
import { run } from "../test-runs";
import { pickPalette } from "./pick-palette";

const apart = (one: string, other: string): number => Math.abs(((fromHex(one).h - fromHex(other).h + 540) % 360) - 180);

describe("the colours of a trade", () => {
  it.each([
    ["#7a4a5a #f9f5f5"],
    ["#a3512b #f8f4ee", "#44614f #f5f5ee", "#3b4f6b #f5f4f0", "#8b5e34 #faf6ef", "#7a4a5a"],
  ])("are eight hues, its own among them, of which three in a row stand far apart: %s", (...palettes) => {
    const all = Array.from({ length: 8 }, (_, turn) => pickPalette(palettes, turn));
    expect(new Set(all.map(({ accent }) => accent)).size).toBe(8);
    for (const own of palettes) expect(all).toContainEqual({ accent: own.slice(0, 7), background: own.split(" ")[1] });
    for (const [turn, { accent }] of all.entries())
      for (const step of [1, 2])
        expect(apart(accent, pickPalette(palettes, turn + step).accent), `${turn} and ${step}`).toBeGreaterThan(35);
  });

  it("follow the seed, unless a prompt names one", () => {
    const accents = (request: string): string[] => [1, 2, 3].map((seed) => run({ request, seed }).theme.accent);
    const [one = "", two = "", three = ""] = accents("Une boutique en ligne de céramiques faites main");
    for (const pair of [apart(one, two), apart(two, three), apart(one, three)]) expect(pair).toBeGreaterThan(30);
    expect(new Set(accents("Une boutique de céramiques, couleur bleu marine")).size).toBe(1);
  });
});
