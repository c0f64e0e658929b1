/** A colour in OKLCH: l 0..1, c from 0, h in degrees. */
export type Oklch = { l: number; c: number; h: number };

/** Reads `#rrggbb`. Matrices: https://bottosson.github.io/posts/oklab/ */
export function fromHex(hex: string): Oklch {
  const [r, g, b] = linearChannels(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const h = (Math.atan2(bb, a) * 180) / Math.PI;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: h < 0 ? h + 360 : h,
  };
}

/** Writes `#rrggbb`, lowering chroma until the colour is inside sRGB (lightness and hue stay). */
export function toHex(color: Oklch): string {
  const l = Math.min(1, Math.max(0, color.l));
  let low = 0;
  let high = color.c;
  if (!inGamut(toLinear({ ...color, l }))) {
    for (let i = 0; i < 20; i++) {
      const middle = (low + high) / 2;
      if (inGamut(toLinear({ l, c: middle, h: color.h }))) low = middle;
      else high = middle;
    }
    high = low;
  }
  return `#${toLinear({ l, c: high, h: color.h })
    .map((channel) => Math.round(gammaOf(Math.min(1, Math.max(0, channel))) * 255))
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** Relative luminance of `#rrggbb`, 0..1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const [r, g, b] = linearChannels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two `#rrggbb`, 1..21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(first: string, second: string): number {
  const a = luminance(first);
  const b = luminance(second);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

type Triple = [number, number, number];

function linearChannels(hex: string): Triple {
  const value = Number.parseInt(hex.slice(1), 16);
  return [linearOf(value >> 16), linearOf((value >> 8) & 255), linearOf(value & 255)];
}

function linearOf(byte: number): number {
  const channel = byte / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function gammaOf(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

function toLinear({ l, c, h }: Oklch): Triple {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const ll = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * ll - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * ll + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * ll - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function inGamut(channels: Triple): boolean {
  return channels.every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

/** What WCAG 2.2 AA asks of text, and of what is no text but must be seen. */
export const AA_TEXT = 4.5;
export const AA_SHAPE = 3;

/** `hex`, or the colour of the same hue and chroma nearest to it in lightness that has `ratio` on `ground`. */
export function nearestPassing(hex: string, ground: string, ratio: number): string {
  if (contrast(hex, ground) >= ratio) return hex;
  const color = fromHex(hex);
  for (let step = 0.004; step <= 1; step += 0.004) {
    for (const l of [color.l - step, color.l + step]) {
      const moved = toHex({ ...color, l });
      if (l >= 0 && l <= 1 && contrast(moved, ground) >= ratio) return moved;
    }
  }
  return contrast("#000000", ground) > contrast("#ffffff", ground) ? "#000000" : "#ffffff";
}

/** Black or white, whichever reads better on `ground`. */
export function inkOn(ground: string): "#000000" | "#ffffff" {
  return contrast("#ffffff", ground) >= contrast("#000000", ground) ? "#ffffff" : "#000000";
}

/**
 * What black or white text needs on `ground`, so that quiet grey words can be read there too: pages move their ground
 * to it (a luminance of at least 0.36, or of at most 0.06 where it is dark).
 */
export function groundContrast(ground: string): number {
  return inkOn(ground) === "#000000" ? 8.2 : 9.5;
}

/** `ground`, or the colour nearest to it in lightness that leaves room for text. */
export function nearestGround(ground: string): string {
  const color = fromHex(ground);
  for (let step = 0; step <= 1; step += 0.004) {
    for (const l of [color.l + step, color.l - step]) {
      const moved = step === 0 ? ground : toHex({ ...color, l });
      if (l >= 0 && l <= 1 && contrast(moved, inkOn(moved)) >= groundContrast(moved)) return moved;
    }
  }
  return "#ffffff";
}
