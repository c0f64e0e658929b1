import type { TypePairId } from "@/lib/schemas/theme";

/** A self-hosted family: its folder in @fontsource-variable, its weights, whether its italic is worth the bytes. */
export type FontFamily = {
  slug: string;
  name: string;
  weights: string;
  italic: boolean;
  fallback: "sans" | "serif" | "mono";
};

const family = (
  slug: string,
  name: string,
  weights: string,
  { italic = false, fallback = "sans" as FontFamily["fallback"] } = {},
): FontFamily => ({ slug, name, weights, italic, fallback });

const SERIF = { italic: true, fallback: "serif" } as const;

const archivo = family("archivo", "Archivo", "100 900");
const bricolage = family("bricolage-grotesque", "Bricolage Grotesque", "200 800");
const dmSans = family("dm-sans", "DM Sans", "100 1000", { italic: true });
const fraunces = family("fraunces", "Fraunces", "100 900", SERIF);
const instrumentSans = family("instrument-sans", "Instrument Sans", "400 700", { italic: true });
const inter = family("inter", "Inter", "100 900");
const jetBrainsMono = family("jetbrains-mono", "JetBrains Mono", "100 800", { fallback: "mono" });
const lora = family("lora", "Lora", "400 700", SERIF);
const manrope = family("manrope", "Manrope", "200 800");
const newsreader = family("newsreader", "Newsreader", "200 800", SERIF);
const nunito = family("nunito", "Nunito", "200 1000");
const outfit = family("outfit", "Outfit", "100 900");
const playfair = family("playfair-display", "Playfair Display", "400 900", SERIF);
const sora = family("sora", "Sora", "100 800");
const sourceSerif = family("source-serif-4", "Source Serif 4", "200 900", SERIF);
const spaceGrotesk = family("space-grotesk", "Space Grotesk", "300 700");

/** Display and body family of each pair; `mono` only where the pair brings a monospace of its own. */
export type TypePair = { display: FontFamily; body: FontFamily; mono?: FontFamily; tracking: string; weight: number };

export const TYPE_PAIRS: Record<TypePairId, TypePair> = {
  sans: { display: instrumentSans, body: inter, tracking: "-0.03em", weight: 600 },
  modern: { display: manrope, body: manrope, tracking: "-0.035em", weight: 700 },
  grotesk: { display: spaceGrotesk, body: dmSans, tracking: "-0.03em", weight: 600 },
  geometric: { display: outfit, body: dmSans, tracking: "-0.025em", weight: 600 },
  tech: { display: sora, body: inter, tracking: "-0.035em", weight: 600 },
  serif: { display: fraunces, body: sourceSerif, tracking: "-0.02em", weight: 600 },
  editorial: { display: newsreader, body: inter, tracking: "-0.025em", weight: 500 },
  elegant: { display: playfair, body: lora, tracking: "-0.015em", weight: 500 },
  rounded: { display: nunito, body: nunito, tracking: "-0.02em", weight: 800 },
  bold: { display: archivo, body: inter, tracking: "-0.035em", weight: 800 },
  quirky: { display: bricolage, body: dmSans, tracking: "-0.03em", weight: 700 },
  classic: { display: lora, body: sourceSerif, tracking: "-0.01em", weight: 600 },
  mono: { display: jetBrainsMono, body: inter, mono: jetBrainsMono, tracking: "-0.04em", weight: 600 },
};

export type FontFace = { family: FontFamily; style: "normal" | "italic"; subset: "latin" | "latin-ext"; file: string };

/** The font files of a family, latin before latin-ext, as named in its package's `files` folder. */
export function facesOf(of: FontFamily): FontFace[] {
  const styles = of.italic ? (["normal", "italic"] as const) : (["normal"] as const);
  return styles.flatMap((style) =>
    (["latin", "latin-ext"] as const).map((subset) => ({
      family: of,
      style,
      subset,
      file: `${of.slug}-${subset}-wght-${style}.woff2`,
    })),
  );
}

/** The families of a pair, each once. */
export function familiesOf(type: TypePairId): FontFamily[] {
  const { display, body } = TYPE_PAIRS[type];
  return display === body ? [display] : [display, body];
}
