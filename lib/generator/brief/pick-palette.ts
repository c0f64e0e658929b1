import { fromHex, toHex, type Oklch } from "@/lib/schemas/colour";

/** An accent, and the ground it stands on where a trade names one. */
export type Palette = { readonly accent: string; readonly background: string | undefined };

/** So many hues a trade has at least, and by how many a seed goes on: what follows stands far from what was. */
const HUES = 8;
const STEP = 3;
/** Below this chroma a colour is a grey, whose hue nobody sees. */
const GREY = 0.03;

/**
 * The colours of a trade for a turn (any whole number): its own palettes in the order of their hues, and between those
 * that stand furthest apart others in the same manner. Three turns in a row have three hues far from each other.
 */
export function pickPalette(palettes: readonly string[], turn: number): Palette {
  const own = palettes.map(read);
  const wheel = [...own, ...between(own)].toSorted((one, other) => hueOf(one) - hueOf(other));
  const found = wheel[(turn * STEP) % wheel.length];
  if (found === undefined) throw new RangeError("A trade has a palette.");
  return found;
}

function read(line: string): Palette {
  const [accent = "#3355cc", background] = line.split(" ");
  return { accent, background };
}

const hueOf = ({ accent }: Palette): number => fromHex(accent).h;

/** As many colours as a trade lacks, each in the widest gap between the hues there are. */
function between(own: readonly Palette[]): Palette[] {
  const coloured = own.map(({ accent }) => fromHex(accent)).filter(({ c }) => c >= GREY);
  const grounds = own.flatMap(({ background }) => (background === undefined ? [] : [fromHex(background)]));
  const accent = mean(coloured, { l: 0.45, c: 0.12 });
  const ground = mean(grounds, { l: 0.97, c: 0.008 });
  const hues = coloured.map(({ h }) => h);
  return Array.from({ length: Math.max(0, HUES - own.length) }, () => {
    const h = widestGap(hues);
    hues.push(h);
    return { accent: toHex({ ...accent, h }), background: toHex({ ...ground, h }) };
  });
}

function mean(colours: readonly Oklch[], otherwise: Omit<Oklch, "h">): Omit<Oklch, "h"> {
  if (colours.length === 0) return otherwise;
  const of = (key: "l" | "c"): number => colours.reduce((sum, colour) => sum + colour[key], 0) / colours.length;
  return { l: of("l"), c: of("c") };
}

/** The middle of the widest gap between hues, in degrees. */
function widestGap(hues: readonly number[]): number {
  const sorted = hues.toSorted((one, other) => one - other);
  const gaps = sorted.map((hue, index) => ({ hue, width: (sorted[index + 1] ?? (sorted[0] ?? 0) + 360) - hue || 360 }));
  const widest = gaps.toSorted((one, other) => other.width - one.width)[0] ?? { hue: 0, width: 0 };
  return (widest.hue + widest.width / 2) % 360;
}
