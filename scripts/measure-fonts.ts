// npm run measure:fonts: writes lib/stacks/site/fallback-metrics.ts, by which a site's fonts are stood in for until they
// are there. Needs a Chromium and the Liberation fonts, which are as wide as Arial, Times New Roman and Courier New.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { openChecker } from "@/lib/integrations/chromium/index.ts";
import { TYPE_PAIR_IDS } from "@/lib/schemas/theme.ts";
import { facesOf, familiesOf, type FontFamily, TYPE_PAIRS } from "@/lib/stacks/site/type-pairs.ts";
import { readFont } from "@/lib/stacks/index.ts";
import { line } from "./bootstrap/print.mjs";
import { root } from "./lib/env.ts";

const BASE = "http://fonts.localhost/";
const STAND_IN = { sans: "Liberation Sans", serif: "Liberation Serif", mono: "Liberation Mono" };
/** What sites say, in the languages they say it in: letters as often as they come, with spaces, capitals and marks. */
const TEXT =
  "We bake with three flours, a slow starter and very little else. Come by before ten on Saturdays, when the first loaves are out, " +
  "or order by Thursday evening. Questions about allergies? Write to us. Nous ouvrons à sept heures et demie, du mardi au dimanche : " +
  "des pains au levain, des brioches, et chaque semaine une tarte qui suit la saison.";

const measuredSchema = z.object({
  hasStandIn: z.boolean(),
  widths: z.array(z.number()),
  up: z.number(),
  down: z.number(),
});

/** Runs in the page: how wide the text is in a family and in its stand-in, at two weights, and the family's height. */
async function measure(name: string, standIn: string, text: string, weights: readonly number[]): Promise<unknown> {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return null;
  const fonts = weights.flatMap((weight) => [name, standIn].map((family) => `${weight} 100px "${family}"`));
  await Promise.all(fonts.map((font) => document.fonts.load(font, text)));
  const widths = fonts.map((font) => {
    pen.font = font;
    return pen.measureText(text).width;
  });
  pen.font = `400 1000px "${name}"`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText(text);
  const widthIn = (font: string): number => {
    pen.font = font;
    return pen.measureText(text).width;
  };
  const hasStandIn = widthIn(`100px "${standIn}", monospace`) === widthIn(`100px "${standIn}", sans-serif`);
  return { hasStandIn, widths, up: fontBoundingBoxAscent / 1000, down: fontBoundingBoxDescent / 1000 };
}

const families = [...new Map(TYPE_PAIR_IDS.flatMap(familiesOf).map((family) => [family.slug, family])).values()];
const browser = await openChecker(undefined);
if (!browser) throw new Error("There is no Chromium on this machine.");
const page = await browser.openPage({ width: 800, height: 600 }, async (address) => {
  const file = address.slice(BASE.length);
  const font = await readFont(file);
  if (font) return { status: 200, headers: [["content-type", "font/woff2"]], body: font };
  const rules = families.flatMap(facesOf).filter(({ style, subset }) => style === "normal" && subset === "latin");
  const css = rules.map(
    (face) => `@font-face{font-family:"${face.family.name}";font-weight:${face.family.weights};src:url(${face.file})}`,
  );
  return { status: 200, headers: [["content-type", "text/html"]], body: Buffer.from(`<style>${css.join("")}</style>`) };
});
await page.open(BASE, 10_000);

const percent = (value: number): number => Math.round(value * 10_000) / 100;
/** Headings are largest, so a family is measured at the weight its headings have. */
function weightsOf(slug: string): [regular: number, bold: number] {
  const heading = Object.values(TYPE_PAIRS).find(({ display }) => display.slug === slug)?.weight ?? 400;
  return heading < 550 ? [heading, 700] : [400, heading];
}

async function metricsOf({ slug, name, fallback }: FontFamily): Promise<string> {
  const asked = [name, STAND_IN[fallback], TEXT, weightsOf(slug)].map((value) => JSON.stringify(value)).join(",");
  const found = measuredSchema.parse(await page.evaluate(`(${measure.toString()})(${asked})`, 20_000));
  if (!found.hasStandIn) throw new Error(`${STAND_IN[fallback]} is not installed.`);
  const [regular = 0, standIn = 1, bold = 0, boldStandIn = 1] = found.widths;
  const sizes = [percent(regular / standIn), percent(bold / boldStandIn)];
  return `{ sizes: [${sizes.join(", ")}], ascent: ${percent(found.up)}, descent: ${percent(found.down)} }`;
}

const lines: string[] = [];
for (const family of families.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
  lines.push(`  ${/-/.test(family.slug) ? `"${family.slug}"` : family.slug}: ${await metricsOf(family)},`);
}
await browser.close();
const text = `/**
 * How a system font has to be drawn to be as wide and as high as each family, in percent: its size at regular and at bold
 * weights, and the family's ascent and descent. Measured by \`npm run measure:fonts\`; not written by hand.
 */
export const FALLBACK_METRICS: Readonly<Record<string, FallbackMetrics>> = {
${lines.join("\n")}
};

export type FallbackMetrics = { sizes: readonly [regular: number, bold: number]; ascent: number; descent: number };
`;
await writeFile(join(root, "lib/stacks/site/fallback-metrics.ts"), text);
line(`  ${lines.length} families`);
