import type { BuiltPage } from "../types";

const LINK = /href="([a-z0-9][a-z0-9/_-]*\.html)?(#[^"]*)?"/g;
const NUMBERED = /(tabular-nums">\s*<span>)\d\d(<\/span>)/g;

/** Links of pages that were planned apart: one to a page or a part that isn't there leads to the nearest that is. */
export function mendLinks(pages: readonly BuiltPage[]): BuiltPage[] {
  const bodies = new Map(pages.map(({ path, body }) => [path, body]));
  const home = pages[0]?.path ?? "index.html";
  return pages.map((page) => ({
    ...page,
    body: page.body.replace(LINK, (whole: string, path: string | undefined, part: string | undefined) => {
      if (path === undefined && part === undefined) return whole;
      const target = path ?? page.path;
      const body = bodies.get(target);
      if (body === undefined) return `href="${home}"`;
      const isThere = part === undefined || body.includes(`id="${part.slice(1)}"`);
      if (isThere) return whole;
      return path === undefined ? 'href="#main"' : `href="${path}"`;
    }),
  }));
}

/** Sections that were put in another order are counted anew, from the top of the page. */
export function renumber(body: string): string {
  let count = 0;
  return body.replace(NUMBERED, (_, before: string, after: string) => {
    count += 1;
    return `${before}${String(count).padStart(2, "0")}${after}`;
  });
}

/** A page's name in another language of the site. */
export function inLanguage(path: string, lang: string): string {
  return path.replace(/\.html$/, `-${lang}.html`);
}

/** Pages of another language: their own names, links and script. */
export function moveToLanguage(pages: readonly BuiltPage[], lang: string): BuiltPage[] {
  const paths = new Set(pages.map(({ path }) => path));
  return pages.map((page) => ({
    ...page,
    lang,
    path: inLanguage(page.path, lang),
    body: page.body
      .replace(LINK, (whole: string, path: string | undefined, part = "") =>
        path !== undefined && paths.has(path) ? `href="${inLanguage(path, lang)}${part}"` : whole,
      )
      .replace('src="assets/app.js"', `src="assets/app-${lang}.js"`),
  }));
}
