import type { Theme } from "@/lib/schemas/theme";
import type { Lang, Site } from "../types";
import { attributeOf, attributesOf, type Edit, type Tag, tagsOf, withEdits } from "./markup";

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

/** The characters that entities of ours stand for. */
export const unescape = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#64;", "@")
    .replaceAll("&amp;", "&");

type Range = { readonly start: number; readonly end: number };

/** Where the parts of a document stand; null for what it doesn't have. */
interface Parts {
  readonly title: Range | null;
  /** The value of the description's `content`. */
  readonly description: Range | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly body: Range | null;
}

function partsOf(text: string): Parts {
  let title: Range | null = null;
  let opened: Tag | null = null;
  const metas = new Map<string, Range>();
  let lang: string | null = null;
  let body: number | null = null;
  for (const tag of tagsOf(text)) {
    if (tag.name === "title" && !tag.isEnd) opened ??= tag;
    if (tag.name === "title" && tag.isEnd && opened) title ??= { start: opened.end, end: tag.start };
    if (tag.name === "html" && !tag.isEnd) lang ??= attributeOf(text, tag, "lang") ?? null;
    if (tag.name === "meta") readMeta(text, tag, metas);
    if (tag.name === "body" && !tag.isEnd) {
      body = tag.end;
      break;
    }
  }
  const siteName = metas.get("og:site_name");
  return {
    title,
    description: metas.get("description") ?? null,
    siteName: siteName ? unescape(text.slice(siteName.start, siteName.end)) : null,
    lang,
    body: body === null ? null : bodyRange(text, body),
  };
}

function readMeta(text: string, tag: Tag, metas: Map<string, Range>): void {
  const all = [...attributesOf(text, tag)];
  const named = all.find(({ name }) => name === "name" || name === "property");
  const content = all.find(({ name, isQuoted }) => name === "content" && isQuoted);
  const key = named?.value.toLowerCase();
  if (key === undefined || !content || metas.has(key)) return;
  metas.set(key, { start: content.start, end: content.start + content.value.length });
}

/** From behind `<body>` to the last `</body>`, without the line breaks next to them. */
function bodyRange(text: string, from: number): Range | null {
  let close = -1;
  for (const { index } of text.matchAll(/<\/body(?=[\s>])/gi)) close = index;
  if (close < from) return null;
  const start = from + (/^\r?\n/.exec(text.slice(from, from + 2))?.[0].length ?? 0);
  const last = /\r?\n$/.exec(text.slice(Math.max(start, close - 2), close))?.[0].length ?? 0;
  return { start, end: Math.max(start, close - last) };
}

/** Takes a stored document apart; a text without a body element is all body. */
export function readDocument(path: string, text: string): PageState {
  const { title, description, body } = partsOf(text);
  const read = (range: Range | null): string | null => (range ? unescape(text.slice(range.start, range.end)) : null);
  return {
    path,
    title: read(title) ?? path,
    description: read(description) ?? "",
    body: body ? text.slice(body.start, body.end) : text,
  };
}

/** What a stored document's head says of the whole site: its name and its language, where it does. */
export function readHead(text: string): { name: string | null; lang: string | null } {
  const { siteName, lang } = partsOf(text);
  return { name: siteName, lang };
}

/** What looks like an entity is one that `unescape` doesn't know. */
const escape = (text: string): string =>
  text
    .replaceAll(/&(?!#?\w{1,32};)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A stored document with another title, description and body; everything else of its head stays as it is. */
export function withState(document: string, page: PageState): string {
  const { title, description, body } = partsOf(document);
  if (!body) return page.body;
  const old = readDocument(page.path, document);
  const put = (range: Range | null, before: string, after: string): Edit[] =>
    range && before !== after ? [{ ...range, text: escape(after) }] : [];
  const head = [...put(title, old.title, page.title), ...put(description, old.description, page.description)];
  return withEdits(document, [...head.toSorted((a, b) => a.start - b.start), { ...body, text: page.body }]);
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
export function findSection(body: string, id: string): Range | null {
  let start: number | null = null;
  let depth = 0;
  for (const tag of tagsOf(body)) {
    if (tag.name !== "section") continue;
    if (start === null && !tag.isEnd && attributeOf(body, tag, "data-section") === id) start = tag.start;
    if (start === null) continue;
    depth += tag.isEnd ? -1 : 1;
    if (depth === 0) return { start, end: body.charAt(tag.end) === "\n" ? tag.end + 1 : tag.end };
  }
  return null;
}

/** The ids of a body's sections in order. */
export function sectionIds(body: string): string[] {
  if (!body.includes("data-section")) return [];
  const sections = [...tagsOf(body)].filter(({ name, isEnd }) => name === "section" && !isEnd);
  return sections.flatMap((tag) => attributeOf(body, tag, "data-section") ?? []);
}
