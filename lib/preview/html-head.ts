/** A document's beginning is looked at up to here; what comes later is taken as its body. */
const MAX_HEAD_CHARS = 64 * 1024;

const ATTRIBUTES = String.raw`(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*`;
type HeadPartKind = "text" | "doctype" | "html" | "head" | "link" | "end";
export type HeadPart = { kind: HeadPartKind; text: string };

const PATTERNS: readonly (readonly [HeadPartKind, RegExp])[] = [
  ["text", /\s+/y],
  ["text", /<!--[\s\S]*?-->/y],
  ["doctype", /<!doctype[^>]*>/iy],
  ["html", new RegExp(`<html${ATTRIBUTES}>`, "iy")],
  ["head", new RegExp(`<head${ATTRIBUTES}>`, "iy")],
  ["link", new RegExp(`<link${ATTRIBUTES}>`, "iy")],
  ["text", new RegExp(`<(?:meta|base)${ATTRIBUTES}>`, "iy")],
  ["text", new RegExp(String.raw`<(title|style|script|noscript|template)${ATTRIBUTES}>[\s\S]*?</\1\s*>`, "iy")],
  ["end", /<\/head\s*>/iy],
];

/** Something that could still become one of the parts when more text comes. */
const MAYBE_MORE =
  /^(?:<!?-?|<!--[\s\S]*|<!d[^>]*|<\/?[a-z]{0,9}|<(?:html|head|link|meta|base|title|style|script|noscript|template)[\s/>][\s\S]*|<\/head\s*)$/i;

/**
 * Reads the parts a document begins with, up to and with `</head>` or up to the first thing that belongs to the body.
 * `isComplete` is false while the text may still be in the head; then `rest` begins with the part that is cut off.
 */
export function readHead(text: string): { parts: HeadPart[]; rest: string; isComplete: boolean } {
  const parts: HeadPart[] = [];
  let at = 0;
  while (at < text.length && at < MAX_HEAD_CHARS) {
    const part = partAt(text, at);
    if (!part) break;
    parts.push(part);
    at += part.text.length;
    if (part.kind === "end") return { parts, rest: text.slice(at), isComplete: true };
  }
  const rest = text.slice(at);
  const isComplete = text.length >= MAX_HEAD_CHARS || (rest !== "" && !MAYBE_MORE.test(rest));
  return { parts, rest, isComplete };
}

function partAt(text: string, at: number): HeadPart | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0] };
  }
  return null;
}

/** True for the link to `assets/site.css`, from whichever folder. */
export function isSiteCssLink(part: HeadPart): boolean {
  return part.kind === "link" && /\shref\s*=\s*["']?(?:[^"'\s>]*\/)?assets\/site\.css["'\s/>]/i.test(part.text);
}
