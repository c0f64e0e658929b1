import { readBodySoon } from "./read-body-soon";

/** True for a stylesheet that goes into `assets/site.css`. */
export function isStyleSource(path: string): boolean {
  return path.endsWith(".css") && path !== "assets/site.css";
}

/** A stylesheet as Tailwind's browser build takes it. `sha256` is of the stored text, so that a reader knows it again. */
export type StyleSource = { path: string; sha256: string; text: string };

/** The stylesheets of a tree (path → SHA-256) for a page, with addresses that hold wherever they are put. */
export async function readStyleSources(
  tree: ReadonlyMap<string, string>,
  baseUrl: string,
  signal: AbortSignal,
): Promise<StyleSource[]> {
  const paths = [...tree.keys()].filter(isStyleSource).toSorted(themeFirst);
  return Promise.all(paths.map((path) => readStyleSource({ path, sha256: tree.get(path) ?? "" }, baseUrl, signal)));
}

/** One stylesheet by its hash; waits a moment for a body that is being stored. */
export async function readStyleSource(
  file: { path: string; sha256: string },
  baseUrl: string,
  signal: AbortSignal,
): Promise<StyleSource> {
  const text = await readBodySoon(file.sha256, signal);
  return { ...file, text: absoluteUrls(withoutImports(text), new URL(file.path, baseUrl).href) };
}

/** The source as the element Tailwind's browser build reads. */
export function styleElement({ path, sha256, text }: StyleSource): string {
  return `<style type="text/tailwindcss" data-vectort-css="${path}" data-sha256="${sha256}">${text.replaceAll("</", "<\\/")}</style>`;
}

/**
 * Tailwind's browser build adds its own import when there is none. With one, Chromium's preload scanner would fetch a
 * file called `tailwindcss`, whatever the style's type.
 */
export function withoutImports(css: string): string {
  return css.replace(/@import\b[^;]*;?/gi, "");
}

/** No two parts of it match the same character, and a bare address has no `(`: it takes linear time on any sheet. */
const CSS_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]+))\s*\)/g;

/** A stylesheet moved into a page keeps what it names: relative `url(…)` become absolute, seen from `cssUrl`. */
export function absoluteUrls(css: string, cssUrl: string): string {
  return css.replace(CSS_URL, (whole, double?: string, single?: string, bare?: string) => {
    const target = double ?? single ?? bare ?? "";
    if (target === "") return whole;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(target)) return whole;
    return URL.canParse(target, cssUrl) ? `url("${new URL(target, cssUrl).href}")` : whole;
  });
}

function themeFirst(a: string, b: string): number {
  if (a === "assets/theme.css") return -1;
  if (b === "assets/theme.css") return 1;
  return a < b ? -1 : 1;
}
