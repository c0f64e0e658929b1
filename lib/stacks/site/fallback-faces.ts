import { FALLBACK_METRICS } from "./fallback-metrics";
import type { FontFamily } from "./type-pairs";

/** System fonts of one width each, under the names they have on Windows, Apple's systems, Linux and Android. */
const LOCAL = {
  sans: {
    regular: ["Arial", "ArialMT", "Liberation Sans", "Arimo", "Roboto"],
    bold: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold", "Roboto Bold"],
  },
  serif: {
    regular: ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos"],
    bold: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"],
  },
  mono: {
    regular: ["Courier New", "CourierNewPSMT", "Liberation Mono", "Cousine"],
    bold: ["Courier New Bold", "CourierNewPS-BoldMT", "Liberation Mono Bold", "Cousine Bold"],
  },
};

/** What a family is called until its files are there. */
export const fallbackName = (family: FontFamily): string => `${family.name} Fallback`;

/**
 * The `@font-face` rules of a system font drawn as wide and as high as a family, so that nothing moves when the family
 * arrives: https://drafts.csswg.org/css-fonts-5/#size-adjust-desc. Regular and bold differ in width, each by its own.
 */
export function fallbackFaces(family: FontFamily): string[] {
  const metrics = FALLBACK_METRICS[family.slug];
  if (metrics === undefined) return [];
  const { sizes, ascent, descent } = metrics;
  const { regular, bold } = LOCAL[family.fallback];
  return [face(regular, "100 549", sizes[0]), face(bold, "550 1000", sizes[1])];

  function face(names: readonly string[], weights: string, size: number): string {
    const share = (value: number): string => `${Math.round((value / size) * 10_000) / 100}%`;
    return `@font-face {
  font-family: "${fallbackName(family)}";
  font-weight: ${weights};
  src: ${names.map((name) => `local("${name}")`).join(", ")};
  size-adjust: ${size}%;
  ascent-override: ${share(ascent)};
  descent-override: ${share(descent)};
  line-gap-override: 0%;
}`;
  }
}
