import { run } from "@/lib/generator/test-runs.ts";
import { THEME_PATH, type Theme, themeMark } from "@/lib/schemas/theme.ts";
import { compileSiteCss, contentTypeOf, fontFilesIn, readFont, themeCss } from "@/lib/stacks/index.ts";
import { BRIEFS, type Sample } from "./samples.ts";

export type Body = { type: string; bytes: Uint8Array };

/** A site as it would be served: its pages' texts, and everything by path. */
export type BuiltSample = {
  sample: Sample;
  theme: Theme;
  /** The files of the Version. */
  texts: ReadonlyMap<string, string>;
  /** These with the compiled stylesheet and the fonts. */
  bodies: ReadonlyMap<string, Body>;
};

/** Builds a sample with the generator, applies its frames as the product does, and compiles its stylesheet. */
export async function buildSample(sample: Sample): Promise<BuiltSample> {
  const { blueprint, lang, seed, mode } = sample;
  const { files, theme } = run({ request: BRIEFS[blueprint][lang], seed, blueprint, mode, mayAsk: false });
  const css = themeCss(theme);
  const texts = new Map([...files, [THEME_PATH, `${themeMark(theme)}\n${css}`]]);
  const site = await compileSiteCss({ themeCss: css, sources: [...files.values()] });
  const bodies = new Map<string, Body>();
  const add = (path: string, content: string | Uint8Array): void => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    bodies.set(path, { type: contentTypeOf(path), bytes });
  };
  for (const [path, text] of texts) add(path, text);
  add("assets/site.css", site);
  for (const file of fontFilesIn(site)) {
    const font = await readFont(file);
    if (font) add(`assets/fonts/${file}`, font);
  }
  return { sample, theme, texts, bodies };
}

/** The site's pages, the first one first. */
export function pagesOf({ texts }: BuiltSample): [path: string, html: string][] {
  return [...texts].filter(([path]) => path.endsWith(".html"));
}
