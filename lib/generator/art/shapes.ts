import { raw, type Html } from "../html";

const TONES: Readonly<Record<string, string>> = {
  a: "fill-accent",
  k: "fill-accent-ink",
  s: "fill-accent-soft",
  h: "fill-accent/45",
  f: "fill-accent/20",
  c: "fill-[var(--art-companion,var(--color-accent))]",
  i: "fill-ink",
  j: "fill-ink/25",
  p: "fill-page",
  w: "fill-surface",
  n: "fill-none stroke-ink",
  m: "fill-none stroke-accent",
  b: "fill-none stroke-accent-ink",
  q: "fill-none stroke-page",
};

const LINES = new Set(["n", "m", "b", "q"]);

/**
 * Draws one shape from a short line: a tone letter, then "o cx,cy,r" (circle), "e cx,cy,rx,ry" (ellipse),
 * "r x,y,w,h,radius" (rectangle) or path data. Line tones are stroked, the others filled; all follow the theme.
 */
export function drawShape(line: string, width = 2.5): string {
  const tone = line.charAt(0);
  const rest = line.slice(1).trim();
  const kind = rest.charAt(0);
  const numbers = rest.slice(1).trim().split(",");
  const [one = "0", two = "0", three = "0", four = "0", five = "0"] = numbers;
  const paint = `class="${TONES[tone] ?? TONES["a"]}"${LINES.has(tone) ? ` stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"` : ""}`;
  if (kind === "o") return `<circle cx="${one}" cy="${two}" r="${three}" ${paint}/>`;
  if (kind === "e") return `<ellipse cx="${one}" cy="${two}" rx="${three}" ry="${four}" ${paint}/>`;
  if (kind === "r") return `<rect x="${one}" y="${two}" width="${three}" height="${four}" rx="${five}" ${paint}/>`;
  return `<path d="${rest}" ${paint}/>`;
}

/** Draws a list of shapes as one group. */
export function drawShapes(lines: readonly string[], transform = "", width = 2.5): Html {
  const open = transform === "" ? "<g>" : `<g transform="${transform}">`;
  return raw(`${open}${lines.map((line) => drawShape(line, width)).join("")}</g>`);
}
