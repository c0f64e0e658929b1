import { sha256 } from "@/lib/platform/crypto";
import { processGlobal } from "@/lib/platform/process-global";
import { compileSiteCss } from "@/lib/stacks";

export const SITE_CSS_PATH = "assets/site.css";
const THEME_CSS_PATH = "assets/theme.css";
const MAX_KEPT = 32;

/**
 * The stylesheet that every page of a tree links (`assets/site.css`), compiled from its theme and the classes in use.
 * The newest results of this process are kept, by what they are made from. Throws BAD_INPUT where it can't be compiled.
 */
export async function siteCssOf(tree: ReadonlyMap<string, string>): Promise<string> {
  const themeCss = tree.get(THEME_CSS_PATH) ?? "";
  const sources = [...tree].filter(([path]) => /\.(html|js|mjs|svg)$/.test(path)).map(([, text]) => text);
  const key = sha256(JSON.stringify([themeCss, sources]));
  const kept = processGlobal("site-css", () => new Map<string, Promise<string>>());
  const css = kept.get(key) ?? compileSiteCss({ themeCss, sources });
  kept.delete(key);
  kept.set(key, css);
  css.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  return css;
}
