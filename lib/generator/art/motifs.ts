import type { Html } from "../html";
import type { MotifId } from "../types";
import { FOOD_MOTIFS } from "./motifs-food";
import { LIFE_MOTIFS } from "./motifs-life";
import { MORE_MOTIFS } from "./motifs-more";
import { THING_MOTIFS } from "./motifs-things";
import { drawShapes } from "./shapes";

const MOTIFS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.entries(FOOD_MOTIFS),
  ...Object.entries(THING_MOTIFS),
  ...Object.entries(LIFE_MOTIFS),
  ...Object.entries(MORE_MOTIFS),
]);

const FALLBACK: readonly string[] = ["a o50,50,34", "k M50 16a34 34 0 010 68z", "q o50,50,14"];

/** Draws a motif as a group in a box of 100 by 100, moved by an SVG transform. */
export function drawMotif(id: MotifId, transform = "", strokeWidth = 2.5): Html {
  return drawShapes(MOTIFS.get(id) ?? FALLBACK, transform, strokeWidth);
}
