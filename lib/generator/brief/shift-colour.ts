interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

function toHsl(hex: string): Hsl {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const span = high - low;
  const lightness = (high + low) / 2;
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sector =
    high === red ? ((green - blue) / span) % 6 : high === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return { hue: (sector * 60 + 360) % 360, saturation, lightness };
}

function toHex({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const place = (offset + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Moves a #rrggbb colour: degrees of hue, then saturation and lightness as fractions added to what it has. */
export function shiftColour(hex: string, by: { hue?: number; saturation?: number; lightness?: number }): string {
  const from = toHsl(hex);
  return toHex({
    hue: (from.hue + (by.hue ?? 0) + 360) % 360,
    saturation: clamp(from.saturation + (by.saturation ?? 0)),
    lightness: clamp(from.lightness + (by.lightness ?? 0)),
  });
}

/**
 * Turns a colour's hue by a share of what it bears, from -1 to 1: browns, ambers and creams soon look green or pink, so
 * they are turned by 8 degrees at most, others by 20.
 */
export function turnColour(hex: string, share: number): string {
  const { hue } = toHsl(hex);
  return shiftColour(hex, { hue: share * (hue > 12 && hue < 75 ? 8 : 20) });
}

/** Moves a colour towards orange (warmer) or blue (cooler), by the shorter way round. */
export function warmColour(hex: string, warmer: boolean): string {
  const { hue, saturation, lightness } = toHsl(hex);
  const goal = warmer ? 24 : 220;
  const turn = ((goal - hue + 540) % 360) - 180;
  const step = Math.sign(turn) * Math.min(Math.abs(turn), 40);
  return toHex({ hue: (hue + step + 360) % 360, saturation: clamp(Math.max(saturation, 0.25) + 0.05), lightness });
}
