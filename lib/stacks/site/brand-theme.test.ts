import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brand } from "@/lib/schemas/brand-kit";
import { contrast, fromHex, groundContrast, inkOn, nearestGround, nearestPassing } from "@/lib/schemas/colour";
import { TYPE_PAIR_IDS } from "@/lib/schemas/theme";
import { brand as says } from "@/messages/en/brand";
import { brandAdjustments, brandTheme } from "./brand-theme";
import { makePalette } from "./palette";
import { themeCss } from "./theme-css";
import { TYPE_PAIRS } from "./type-pairs";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const KIT: Omit<Brand, "logo"> = {
  primary: "#0f766e",
  background: "#fffaf2",
  secondary: "#f2b632",
  type: "serif",
  voice: "",
};
const OWN = { name: "Miette", lang: "fr", accent: "#ff0000", type: "mono", radius: 6, scheme: "auto" } as const;

describe("a brand's theme", () => {
  it("has the brand's colours and fonts, and the model's name, language and corners", () => {
    expect(brandTheme(OWN, KIT)).toEqual({
      name: "Miette",
      lang: "fr",
      accent: "#0f766e",
      background: "#fffaf2",
      secondary: "#f2b632",
      type: "serif",
      radius: 6,
      scheme: "light",
    });
    expect(brandTheme(OWN, { ...KIT, background: "#0b1020" }).scheme).toBe("dark");
    const css = themeCss(brandTheme(OWN, KIT));
    for (const line of ["--color-accent: #0f766e;", "--color-secondary: #f2b632;", "--color-on-secondary: #000000;"])
      expect(css).toContain(line);
    expect(css).toContain('"Fraunces Variable"');
    expect(brandAdjustments(KIT)).toEqual([]);
  });

  it("says each colour that is shown as another one, and no other", () => {
    expect(brandAdjustments({ ...KIT, background: "#777777" }).map(({ part }) => part)).toContain("page");
    expect(brandAdjustments({ ...KIT, primary: "#ffe9a8" }).map(({ part }) => part)).toContain("ink");
    fc.assert(
      fc.property(hex, hex, (primary, background) => {
        const kit = { ...KIT, primary, background };
        const said = new Set(brandAdjustments(kit).map(({ part }) => part));
        const palette = makePalette(primary, background, brandTheme(OWN, kit).scheme === "dark" ? "dark" : "light");
        if (!said.has("page")) expect(distance(palette.page, background)).toBeLessThan(0.02);
        if (!said.has("accent")) expect(distance(palette.accent, primary)).toBeLessThan(0.02);
      }),
    );
  });

  it("is told in the settings before it is saved: what passes there stays as it is", () => {
    fc.assert(
      fc.property(hex, hex, (colour, ground) => {
        const good = nearestGround(ground);
        expect(contrast(good, inkOn(good))).toBeGreaterThanOrEqual(groundContrast(good));
        expect(nearestGround(good)).toBe(good);
        const passing = nearestPassing(colour, good, 4.5);
        expect(contrast(passing, good)).toBeGreaterThanOrEqual(4.5);
        expect(brandAdjustments({ ...KIT, primary: passing, background: good }).map(({ part }) => part)).not.toContain(
          "page",
        );
      }),
    );
  });

  it("has fonts that are called what they are", () => {
    for (const pair of TYPE_PAIR_IDS) {
      const { display, body } = TYPE_PAIRS[pair];
      expect(says.fontPairs[pair]).toBe(display === body ? display.name : `${display.name} and ${body.name}`);
    }
  });
});

/** How far apart two colours are seen, in OKLab (https://www.w3.org/TR/css-color-4/#color-difference-OK). */
function distance(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const { l, c, h } = fromHex(hex);
    return [l, c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  });
  return Math.hypot(...(a ?? []).map((value, index) => value - (b?.[index] ?? 0)));
}
