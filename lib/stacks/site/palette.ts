import { contrast, fromHex, luminance, toHex, type Oklch } from "@/lib/schemas/colour";

/** Every colour token of a scheme, `#rrggbb`; the names are those of the Tailwind utilities (`bg-page`, `text-ink`). */
export type Palette = Record<ColorToken, string>;
export type ColorToken = (typeof COLOR_TOKENS)[number];
type Scheme = "light" | "dark";

/** WCAG AA asks 4.5 and 3; a little more absorbs nothing but looks better at small sizes. */
const TEXT = 4.6;
const CONTROL = 3.1;

const RAMP_STEPS = ["50", "100", "200", "300", "400", "500", "600", "700", "800", "900", "950"] as const;
const RAMP_LIGHTNESS = [0.975, 0.945, 0.89, 0.82, 0.735, 0.645, 0.56, 0.485, 0.41, 0.345, 0.25];
const RAMP_CHROMA = [0.12, 0.25, 0.45, 0.7, 0.9, 1, 1, 0.95, 0.85, 0.7, 0.5];

export const COLOR_TOKENS = [
  "page",
  "surface",
  "sunken",
  "ink",
  "muted",
  "line",
  "line-strong",
  "accent",
  "accent-strong",
  "on-accent",
  "accent-ink",
  "accent-soft",
  "on-accent-soft",
  ...RAMP_STEPS.map((step) => `accent-${step}` as const),
] as const;

/**
 * The colours of one scheme from the brand's accent and the brief's background (`#rrggbb`). Text pairs have at least
 * 4.5:1 and control borders 3:1 by construction: each is moved in lightness until it passes, measured as emitted.
 */
export function makePalette(accentHex: string, backgroundHex: string | undefined, scheme: Scheme): Palette {
  const accent = fromHex(accentHex);
  const [page, surface, sunken] = surfaces(accent, backgroundHex, scheme);
  const grounds = [page, surface, sunken];
  const away = scheme === "light" ? -1 : 1;
  const tint = Math.min(0.02, accent.c * 0.15);
  const pageColor = fromHex(page);

  const ink = reach({ l: scheme === "light" ? 0.22 : 0.96, c: tint, h: accent.h }, grounds, 7, away);
  const muted = reach({ l: scheme === "light" ? 0.5 : 0.72, c: tint, h: accent.h }, grounds, TEXT, away);
  const lineColor = {
    ...pageColor,
    l: pageColor.l + away * (scheme === "light" ? 0.1 : 0.13),
    c: Math.min(pageColor.c, 0.05),
  };
  const brand = accentFor(accent, accentHex, page, scheme);
  const soft = toHex({
    l: scheme === "light" ? Math.min(0.935, pageColor.l - 0.035) : Math.max(0.3, pageColor.l + 0.09),
    c: Math.min(accent.c * 0.5, scheme === "light" ? 0.055 : 0.075),
    h: accent.h,
  });

  return {
    page,
    surface,
    sunken,
    ink,
    muted,
    line: toHex(lineColor),
    "line-strong": reach(lineColor, grounds, CONTROL, away),
    ...brand,
    "accent-ink": reach(fromHex(brand.accent), grounds, TEXT, away),
    "accent-soft": soft,
    "on-accent-soft": reach({ ...accent, l: scheme === "light" ? 0.42 : 0.86 }, [soft], TEXT, away),
    ...ramp(accent, scheme),
  };
}

/** Whether `hex` is dark: white text reads better on it than black. */
export function isDark(hex: string): boolean {
  return luminance(hex) < 0.179;
}

function surfaces(accent: Oklch, backgroundHex: string | undefined, scheme: Scheme): [string, string, string] {
  const named = backgroundHex !== undefined && isDark(backgroundHex) === (scheme === "dark");
  const hue = backgroundHex === undefined ? { ...accent, c: accent.c * 0.08 } : fromHex(backgroundHex);
  if (scheme === "dark") {
    const base = named ? hue : { l: 0.17, c: Math.min(hue.c, 0.018), h: hue.h };
    const page = fitPage(base, -1, (hex) => luminance(hex) <= 0.06);
    const { l } = fromHex(page);
    return [page, toHex({ ...base, l: l + 0.04 }), toHex({ ...base, l: l > 0.06 ? l - 0.035 : l + 0.02 })];
  }
  const base = named ? hue : { l: 0.985, c: Math.min(hue.c, 0.012), h: hue.h };
  const page = fitPage(base, 1, (hex) => luminance(hex) >= 0.36);
  const { l } = fromHex(page);
  if (l > 0.992) return [page, toHex({ ...base, l: l - 0.02, c: 0.004 }), toHex({ ...base, l: l - 0.045, c: 0.006 })];
  return [page, toHex({ ...base, l: l + Math.min(0.03, 1 - l), c: base.c * 0.6 }), toHex({ ...base, l: l - 0.03 })];
}

/** A background of middle lightness leaves no room for text on it; it moves just as far as needed. */
function fitPage(color: Oklch, direction: 1 | -1, fits: (hex: string) => boolean): string {
  for (let l = color.l; l >= 0 && l <= 1; l += direction * 0.005) {
    const hex = toHex({ ...color, l });
    if (fits(hex)) return hex;
  }
  return direction > 0 ? "#ffffff" : "#000000";
}

/** Moves `color` in lightness until it has `ratio` on every ground, up to black or white. */
function reach(color: Oklch, grounds: readonly string[], ratio: number, direction: 1 | -1): string {
  for (let l = color.l; l > 0 && l < 1; l += direction * 0.005) {
    const hex = toHex({ ...color, l });
    if (grounds.every((ground) => contrast(hex, ground) >= ratio)) return hex;
  }
  return direction > 0 ? "#ffffff" : "#000000";
}

/** The accent as a fill that can be told from the page, a stronger one for hover, and the text on both. */
function accentFor(
  accent: Oklch,
  accentHex: string,
  page: string,
  scheme: Scheme,
): Pick<Palette, "accent" | "accent-strong" | "on-accent"> {
  const away = scheme === "light" ? -1 : 1;
  const grey = accent.c < 0.04;
  let fill = accentHex;
  // A black brand turns white on a dark page (and the reverse): moved only as far as visible it would be a dull grey.
  if (contrast(fill, page) < (scheme === "light" ? 1.4 : 3)) {
    const start = grey ? { ...accent, l: scheme === "light" ? 0.22 : 0.95 } : accent;
    fill = reach(start, [page], scheme === "light" ? 1.6 : 3, away);
  }
  const onWhite = contrast("#ffffff", fill);
  // White on a mid-tone brand is what people expect; a shade that is hardly seen buys the missing contrast.
  if (onWhite >= 3.6 && onWhite < TEXT) {
    const darker = reach(fromHex(fill), ["#ffffff"], TEXT, -1);
    if (scheme === "light" || contrast(darker, page) >= 3) fill = darker;
  }
  const color = fromHex(fill);
  if (contrast("#ffffff", fill) >= 4.5) {
    return { accent: fill, "accent-strong": toHex({ ...color, l: color.l - 0.06 }), "on-accent": "#ffffff" };
  }
  const text = reach({ l: 0.2, c: Math.min(accent.c, 0.05), h: accent.h }, [fill], 4.5, -1);
  return { accent: fill, "accent-strong": toHex({ ...color, l: color.l + 0.05 }), "on-accent": text };
}

/** 50 … 950 around the accent's hue; in the dark scheme the ramp is turned round, so that 50 is always near the page. */
function ramp(accent: Oklch, scheme: Scheme): Record<`accent-${(typeof RAMP_STEPS)[number]}`, string> {
  const step = (index: number) => {
    const at = scheme === "light" ? index : RAMP_STEPS.length - 1 - index;
    return toHex({ l: RAMP_LIGHTNESS[at] ?? 0.5, c: accent.c * (RAMP_CHROMA[at] ?? 1), h: accent.h });
  };
  return {
    "accent-50": step(0),
    "accent-100": step(1),
    "accent-200": step(2),
    "accent-300": step(3),
    "accent-400": step(4),
    "accent-500": step(5),
    "accent-600": step(6),
    "accent-700": step(7),
    "accent-800": step(8),
    "accent-900": step(9),
    "accent-950": step(10),
  };
}
