import type { Theme } from "@/lib/schemas/theme";
import type { Lang, Site } from "../types";

/** One page as it stands: what its head says and its body's markup. */
export interface PageState {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** A site as it stands, and as a request would have it. */
export interface SiteState {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly pages: readonly PageState[];
}

const unescape = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#64;", "@")
    .replaceAll("&amp;", "&");

/** Takes a stored document apart; a text without a body element is all body. */
export function readDocument(path: string, text: string): PageState {
  const body = /<body[^>]*>\r?\n?([\s\S]*?)\r?\n?<\/body>/i.exec(text)?.[1] ?? text;
  const title = /<title>([\s\S]*?)<\/title>/i.exec(text)?.[1] ?? path;
  const description = /<meta name="description" content="([^"]*)"/i.exec(text)?.[1] ?? "";
  return { path, title: unescape(title), description: unescape(description), body };
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A stored document with another title and body; everything else of its head stays as it is. */
export function withState(document: string, page: PageState): string {
  const titled = document.replace(/<title>[\s\S]*?<\/title>/i, () => `<title>${escape(page.title)}</title>`);
  const body = /(<body[^>]*>\r?\n?)[\s\S]*?(\r?\n?<\/body>)/i;
  if (!body.test(titled)) return page.body;
  return titled.replace(body, (_whole, open: string, close: string) => `${open}${page.body}${close}`);
}

/** The state a freshly built site is in. */
export function stateOf(site: Site): SiteState {
  return { lang: site.brief.lang, theme: site.theme, pages: site.pages };
}

/** The state with some pages' bodies changed. */
export function mapPages(state: SiteState, change: (page: PageState) => PageState): SiteState {
  return { ...state, pages: state.pages.map(change) };
}

/** Where a section stands in a body (from its opening tag to behind its closing tag), or null. */
export function findSection(body: string, id: string): { start: number; end: number } | null {
  const open = new RegExp(`<section\\b[^>]*\\bdata-section="${id}"`).exec(body);
  if (open === null) return null;
  let depth = 0;
  const tags = /<section\b|<\/section>/g;
  tags.lastIndex = open.index;
  for (let tag = tags.exec(body); tag !== null; tag = tags.exec(body)) {
    depth += tag[0] === "</section>" ? -1 : 1;
    if (depth === 0) {
      const end = tags.lastIndex;
      return { start: open.index, end: body.charAt(end) === "\n" ? end + 1 : end };
    }
  }
  return null;
}

/** The ids of a body's sections in order. */
export function sectionIds(body: string): string[] {
  return [...body.matchAll(/<section\b[^>]*\bdata-section="([^"]+)"/g)].map((match) => match[1] ?? "");
}
