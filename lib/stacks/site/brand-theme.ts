import type { Brand } from "@/lib/schemas/brand-kit";
import { fromHex } from "@/lib/schemas/colour";
import type { Theme } from "@/lib/schemas/theme";
import { isDark, makePalette } from "./palette";

/** A theme in a brand's colours and fonts, always on the brand's ground; name, language and corners stay. Pure. */
export function brandTheme(theme: Theme, { primary, background, secondary, type }: Omit<Brand, "logo">): Theme {
  const { name, lang, radius } = theme;
  return {
    name,
    lang,
    accent: primary,
    background,
    ...(secondary === null ? {} : { secondary }),
    type,
    radius,
    scheme: isDark(background) ? "dark" : "light",
  };
}

/** A colour of a brand that is shown as another one, because text could not be read else. */
export type Adjustment = { part: "page" | "accent" | "ink"; from: string; to: string };

/** What of a brand's colours is not shown as it is. Pure. */
export function brandAdjustments({ primary, background }: Pick<Brand, "primary" | "background">): Adjustment[] {
  const palette = makePalette(primary, background, isDark(background) ? "dark" : "light");
  const all: Adjustment[] = [
    { part: "page", from: background, to: palette.page },
    { part: "accent", from: primary, to: palette.accent },
    { part: "ink", from: palette.accent, to: palette["accent-ink"] },
  ];
  return all.filter(({ from, to }) => !looksSame(from, to));
}

/** Rounding to bytes and back is not seen by anybody. */
function looksSame(one: string, other: string): boolean {
  const [a, b] = [fromHex(one), fromHex(other)];
  return Math.abs(a.l - b.l) < 0.008 && Math.abs(a.c - b.c) < 0.008;
}
