import { escapeHtml } from "../html";
import { attributesOf, type Edit, tagsOf, withEdits } from "./markup";

/** What a page's body may grow to: the product holds pages of a MiB, with their heads. */
const MAX_BODY_BYTES = 1000 * 1024;

/** Attributes that people read or hear. */
const READ_ATTRIBUTES = new Set(["alt", "title", "aria-label", "placeholder"]);
const UNREAD = new Set(["script", "style"]);

/** How a character may be written in a page, beside as itself. */
const WRITTEN: Readonly<Record<string, string>> = {
  "&": "(?:&amp;|&)",
  "<": "(?:&lt;|<)",
  ">": "(?:&gt;|>)",
  '"': '(?:&quot;|")',
  "'": "(?:&#39;|&#x27;|&apos;|'|’|&rsquo;)",
  "’": "(?:&#39;|&#x27;|&apos;|'|’|&rsquo;)",
};

const SYNTAX = /[\^$\\.*+?()[\]{}|/]/g;

/** Text as a pattern that stands for itself. */
export function escapePattern(text: string): string {
  return text.replace(SYNTAX, "\\$&");
}

/** Finds words in a page's text, however its lines break and its entities are written. */
function patternOf(words: string, isWhole: boolean): RegExp {
  const written = words
    .trim()
    .split(/\s+/)
    .map((word) => Array.from(word, (char) => WRITTEN[char] ?? escapePattern(char)).join(""))
    .join("(?:\\s|&nbsp;)+");
  return new RegExp(isWhole ? `(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])` : written, "gu");
}

/** Whether a body that was `before` has grown beyond what a page may be. */
export function isTooLarge(body: string, before: string): boolean {
  return body.length > before.length && Buffer.byteLength(body) > MAX_BODY_BYTES;
}

export type Replaced = { readonly html: string; readonly count: number };

/**
 * Replaces words where people read them: in text and in what pictures and fields are called, never in a tag, an address,
 * a script or a style. `isWhole` leaves parts of longer words alone. Null where the page would grow too large.
 */
export function replaceWords(html: string, from: string, to: string, isWhole = false): Replaced | null {
  const pattern = patternOf(from, isWhole);
  const text = escapeHtml(to);
  const edits: Edit[] = [];
  let growth = 0;
  const look = (start: number, end: number): boolean => {
    for (const match of html.slice(start, end).matchAll(pattern)) {
      const at = start + match.index;
      edits.push({ start: at, end: at + match[0].length, text });
      growth += text.length - match[0].length;
      if (growth > 0 && html.length + growth > MAX_BODY_BYTES) return false;
    }
    return true;
  };
  let at = 0;
  let isRead = true;
  for (const tag of tagsOf(html)) {
    if (isRead && !look(at, tag.start)) return null;
    if (!tag.isEnd) {
      for (const { name, value, start, isQuoted } of attributesOf(html, tag)) {
        if (isQuoted && READ_ATTRIBUTES.has(name) && !look(start, start + value.length)) return null;
      }
    }
    isRead = tag.isEnd || !UNREAD.has(tag.name);
    at = tag.end;
  }
  if (isRead && !look(at, html.length)) return null;
  const result = withEdits(html, edits);
  return isTooLarge(result, html) ? null : { html: result, count: edits.length };
}
