import { tagsOf } from "./markup";

/** Elements that only dress words; what holds anything else is more than a headline. */
const DRESS = new Set(["b", "i", "em", "strong", "span", "br", "small", "mark", "u", "wbr", "h1", "!--"]);

/**
 * Where the words of a page's first headline (h1) stand: in whatever they are wrapped, as long as they are in one piece,
 * else all of it. "mixed" where pictures or links stand between them; null where there is none.
 */
export function headlineOf(body: string): { start: number; end: number } | "mixed" | null {
  let opened: number | null = null;
  let at = 0;
  let isPlain = true;
  const pieces: { start: number; end: number }[] = [];
  for (const tag of tagsOf(body)) {
    if (opened === null) {
      if (tag.name === "h1" && !tag.isEnd) opened = at = tag.end;
      continue;
    }
    if (body.slice(at, tag.start).trim() !== "") pieces.push({ start: at, end: tag.start });
    at = tag.end;
    if (tag.name === "h1") {
      const [only, ...others] = pieces;
      if (only && others.length === 0) return trimmed(body, only);
      return isPlain ? { start: opened, end: tag.start } : "mixed";
    }
    isPlain &&= DRESS.has(tag.name);
  }
  return null;
}

function trimmed(body: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const text = body.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: from + text.trim().length };
}
