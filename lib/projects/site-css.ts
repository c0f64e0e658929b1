import { sha256 } from "@/lib/platform/crypto";
import { keepNewest } from "@/lib/platform/keep-newest";
import { compileSiteCss } from "@/lib/stacks";
import { getBlobs } from "./blobs";

export const SITE_CSS_PATH = "assets/site.css";
export const THEME_CSS_PATH = "assets/theme.css";
const MAX_KEPT = 200;

/**
 * Whether a tree's stylesheet is made from it: it has a theme of ours, and no `assets/site.css` of its own. What was
 * imported from elsewhere has neither, and leaves as it came.
 */
export function derivesSiteCss(tree: { has(path: string): boolean }): boolean {
  return tree.has(THEME_CSS_PATH) && !tree.has(SITE_CSS_PATH);
}

/**
 * The stylesheet that every page links (`assets/site.css`), compiled from a tree's theme and the classes in use. `tree`
 * is path → SHA-256 of the stored body. Compiled once for the same sources; the newest 200 of this process are kept.
 * Throws BAD_INPUT where it can't be compiled.
 */
export function siteCssOf(tree: ReadonlyMap<string, string>): Promise<string> {
  const sources = [...tree].filter(([path]) => path === THEME_CSS_PATH || /\.(html?|m?js|svg)$/i.test(path)).toSorted();
  const key = sha256(JSON.stringify(sources));
  return keepNewest("site-css", MAX_KEPT, key, () => compile(sources));
}

async function compile(files: readonly (readonly [path: string, hash: string])[]): Promise<string> {
  const bodies = await getBlobs(files.map(([, hash]) => hash));
  const textsOf = (wanted: (path: string) => boolean): string[] =>
    files.filter(([path]) => wanted(path)).map(([, hash]) => bodies.get(hash) ?? "");
  const [themeCss = ""] = textsOf((path) => path === THEME_CSS_PATH);
  return compileSiteCss({ themeCss, sources: textsOf((path) => path !== THEME_CSS_PATH) });
}
