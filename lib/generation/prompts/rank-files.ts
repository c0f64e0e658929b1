import { hasPart } from "../frames";
import type { ProjectFile } from "./types";

/** What a request is about beside its words. */
export type Concern = {
  request: string;
  /** The element that the client pointed at. */
  selection?: { path: string; source: string } | undefined;
  /** Files that are known to matter, as those that checks found wanting. */
  focus?: readonly string[] | undefined;
  /** Number of the Version that last changed a file, by path. */
  changedAt?: ReadonlyMap<string, number> | undefined;
};

/** How much a file matters to a request: 0 to 3 are what it is about, the rest is what may be seen with it. */
export type Ranked = { file: ProjectFile; rank: number };

/** Up to here a file is one of which the request speaks, or that is known to matter. */
export const CONCERNED = 3;
const NAMED = 2;
const RECENTLY_CHANGED = 4;
const RECENT_FILES = 3;
const SHORTEST_WORD = 4;
const MAX_TAG_CHARS = 1_000;
const MAX_WORDS_CHARS = 80;
const QUOTED = /["“”«»]([^"“”«»]{3,160})["“”«»]/g;
const QUOTE_CHARS = { least: 3, most: 120 };
/** More than a request that is meant has of each; so many are looked for, so that no text takes long. */
const MOST_QUOTES = 12;
const MOST_LINK_WORDS = 2_000;

/**
 * A project's files in the order in which they matter to a request: the page that was pointed at, those in
 * focus, then those it speaks of (by their
 * name, by the words of a link to them, or by quoting what stands in them), those that were changed last, then
 * `index.html`, the other pages, scripts and styles, and pictures; the shorter first among equals. Pure.
 */
export function rankFiles(files: readonly ProjectFile[], concern: Concern): Ranked[] {
  const request = concern.request.toLowerCase();
  const focus = new Set(concern.focus);
  const named = namedByLinks(files, request);
  const quotes = quotesIn(request);
  const recent = recentOf(files, concern.changedAt ?? new Map());
  const rankOf = (file: ProjectFile): number => {
    if (file.path === concern.selection?.path) return 0;
    if (focus.has(file.path)) return 1;
    if (isMentioned(file.path, request) || named.has(file.path)) return NAMED;
    if (quotes.length > 0 && hasAny(file.text.toLowerCase(), quotes)) return CONCERNED;
    return recent.has(file.path) ? RECENTLY_CHANGED : kindOf(file.path);
  };
  const ranked = files.map((file) => ({ file, rank: rankOf(file) }));
  return ranked.toSorted((a, b) => a.rank - b.rank || a.file.text.length - b.file.text.length);
}

function quotesIn(request: string): string[] {
  const quotes = [...request.matchAll(QUOTED)].map(([, quote = ""]) => quote.trim());
  const { least, most } = QUOTE_CHARS;
  return [...new Set(quotes)].filter(({ length }) => length >= least && length <= most).slice(0, MOST_QUOTES);
}

function hasAny(text: string, parts: readonly string[]): boolean {
  return parts.some((part) => hasPart(text, part));
}

function isMentioned(path: string, request: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const stem = name.slice(0, name.lastIndexOf("."));
  return request.includes(name) || (stem.length >= SHORTEST_WORD && stem !== "index" && request.includes(stem));
}

/** The files that links lead to whose words the request has. */
function namedByLinks(files: readonly ProjectFile[], request: string): Set<string> {
  const named = new Set<string>();
  const known = new Map<string, boolean>();
  const isNamed = (words: string): boolean => {
    if (!known.has(words) && known.size < MOST_LINK_WORDS) known.set(words, hasPart(request, words));
    return known.get(words) ?? false;
  };
  for (const { path, text } of files) {
    if (!path.endsWith(".html")) continue;
    for (const { target, words } of linksOf(text)) {
      if (words.length >= SHORTEST_WORD && target !== "index.html" && isNamed(words)) named.add(target);
    }
  }
  return named;
}

/** The links of a page: the file that each leads to, and its words in lower case. Linear, whatever the page is. */
function linksOf(html: string): { target: string; words: string }[] {
  return html.split(/<a\s/i).flatMap((piece) => {
    const end = piece.indexOf(">");
    const target = /\bhref="(?:\.?\/)?([^"#?:]+)/.exec(piece.slice(0, Math.min(end, MAX_TAG_CHARS)))?.[1];
    if (target === undefined) return [];
    const words = piece.slice(end + 1, end + 1 + MAX_WORDS_CHARS).split("<", 1)[0] ?? "";
    return [{ target, words: words.replace(/\s+/g, " ").trim().toLowerCase() }];
  });
}

function recentOf(files: readonly ProjectFile[], changedAt: ReadonlyMap<string, number>): Set<string> {
  const at = ({ path }: ProjectFile): number => changedAt.get(path) ?? 0;
  const changed = files.filter((file) => at(file) > 0).toSorted((a, b) => at(b) - at(a));
  return new Set(changed.slice(0, RECENT_FILES).map(({ path }) => path));
}

function kindOf(path: string): number {
  if (path === "index.html") return 5;
  if (path.endsWith(".html")) return 6;
  return path.endsWith(".svg") ? 8 : 7;
}
