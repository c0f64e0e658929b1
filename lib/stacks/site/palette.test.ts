import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, fromHex, toHex } from "@/lib/schemas/colour";
import { COLOR_TOKENS, makePalette, type ColorToken } from "./palette";

const TEXT_PAIRS: [ColorToken, ColorToken][] = [
  ["ink", "page"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["muted", "page"],
  ["muted", "surface"],
  ["muted", "sunken"],
  ["accent-ink", "page"],
  ["accent-ink", "surface"],
  ["accent-ink", "sunken"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-accent-soft", "accent-soft"],
  ["accent-900", "accent-100"],
  ["accent-950", "accent-200"],
];
const CONTROL_PAIRS: [ColorToken, ColorToken][] = [
  ["line-strong", "page"],
  ["line-strong", "surface"],
  ["line-strong", "sunken"],
];

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("makePalette", () => {
  it("passes AA for any accent and background, light and dark", () => {
    const background = fc.option(hex, { nil: undefined, freq: 4 });
    fc.assert(
      fc.property(hex, background, fc.constantFrom("light" as const, "dark" as const), (accent, ground, scheme) => {
        const palette = makePalette(accent, ground, scheme);
        for (const [text, on] of TEXT_PAIRS) {
          expect(contrast(palette[text], palette[on]), `${text} on ${on}`).toBeGreaterThanOrEqual(4.5);
        }
        for (const [line, on] of CONTROL_PAIRS) {
          expect(contrast(palette[line], palette[on]), `${line} on ${on}`).toBeGreaterThanOrEqual(3);
        }
        for (const token of COLOR_TOKENS) expect(palette[token]).toMatch(/^#[0-9a-f]{6}$/);
      }),
      {
        numRuns: 2000,
        examples: ["#000000", "#ffffff", "#808080", "#ffff00", "#0000ff", "#777777"].flatMap((accent) =>
          ["#ffffff", "#000000", "#808080", "#767676", "#ff0000", undefined].flatMap(
            (ground): [string, string | undefined, "light" | "dark"][] => [
              [accent, ground, "light"],
              [accent, ground, "dark"],
            ],
          ),
        ),
      },
    );
  });

  it("keeps the brand's colour and the brief's background where they work", () => {
    const light = makePalette("#b4532a", "#fff8f0", "light");
    expect(light).toMatchObject({ accent: "#b4532a", page: "#fff8f0", "on-accent": "#ffffff" });
    expect(makePalette("#b4532a", "#101014", "dark").page).toBe("#101014");
  });
});

describe("oklch", () => {
  it("writes back every colour it reads", () => {
    const back = fc.property(hex, (color) => {
      expect(toHex(fromHex(color))).toBe(color);
    });
    fc.assert(back);
  });

  it("measures contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
});
