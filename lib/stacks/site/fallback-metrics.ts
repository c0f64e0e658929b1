/**
 * How a system font has to be drawn to be as wide and as high as each family, in percent: its size at regular and at bold
 * weights, and the family's ascent and descent. Measured by `npm run measure:fonts`; not written by hand.
 */
export const FALLBACK_METRICS: Readonly<Record<string, FallbackMetrics>> = {
  archivo: { sizes: [97.81, 102.43], ascent: 87.8, descent: 21 },
  "bricolage-grotesque": { sizes: [104.61, 101.3], ascent: 93, descent: 27 },
  "dm-sans": { sizes: [103.37, 101.71], ascent: 99.2, descent: 31 },
  fraunces: { sizes: [115.53, 111.99], ascent: 97.8, descent: 25.5 },
  "instrument-sans": { sizes: [100.88, 96.48], ascent: 97, descent: 25 },
  inter: { sizes: [106.25, 101.89], ascent: 96.9, descent: 24.1 },
  "jetbrains-mono": { sizes: [99.98, 99.98], ascent: 102, descent: 30 },
  lora: { sizes: [116, 110.84], ascent: 100.6, descent: 27.4 },
  manrope: { sizes: [101.99, 100.08], ascent: 106.6, descent: 30 },
  newsreader: { sizes: [106.76, 105.41], ascent: 73.5, descent: 26.5 },
  nunito: { sizes: [100.37, 99.45], ascent: 101.1, descent: 35.3 },
  outfit: { sizes: [97.76, 92.72], ascent: 100, descent: 26 },
  "playfair-display": { sizes: [112.38, 107.02], ascent: 108.2, descent: 25.1 },
  sora: { sizes: [111.8, 105.53], ascent: 97, descent: 29 },
  "source-serif-4": { sizes: [117.97, 114.05], ascent: 103.6, descent: 33.5 },
  "space-grotesk": { sizes: [108.11, 101], ascent: 98.4, descent: 29.2 },
};

export type FallbackMetrics = { sizes: readonly [regular: number, bold: number]; ascent: number; descent: number };
