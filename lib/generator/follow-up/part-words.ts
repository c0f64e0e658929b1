import { attributeOf, attributesOf, type Edit, tagsOf, withEdits } from "./markup";

type Range = { readonly start: number; readonly end: number };

const UNREAD = new Set(["script", "style", "title"]);
const HEADING = /^h[1-6]$/;

/** Where the words of an element stand, piece by piece; `inHeading` says whether a heading holds a piece. */
function piecesOf(source: string): (Range & { inHeading: boolean })[] {
  const pieces: (Range & { inHeading: boolean })[] = [];
  let at = 0;
  let isRead = true;
  let inHeading = false;
  const look = (end: number): void => {
    const text = source.slice(at, end);
    if (!isRead || text.trim() === "") return;
    const start = at + text.length - text.trimStart().length;
    pieces.push({ start, end: start + text.trim().length, inHeading });
  };
  for (const tag of tagsOf(source)) {
    look(tag.start);
    if (HEADING.test(tag.name)) inHeading = !tag.isEnd;
    isRead = tag.isEnd || !UNREAD.has(tag.name);
    at = tag.end;
  }
  look(source.length);
  return pieces;
}

/** Where an element's words are to be put: all of them in one piece, else those of its heading; null where neither is so. */
export function wordsIn(source: string): Range | null {
  const pieces = piecesOf(source);
  const inHeading = pieces.filter((piece) => piece.inHeading);
  const [only] = pieces.length === 1 ? pieces : inHeading;
  if (!only) return null;
  if (pieces.length === 1 || inHeading.length === 1) return only;
  // A heading in pieces is dressed words: they go, and their dress.
  const last = inHeading.at(-1) ?? only;
  const between = source.slice(only.start, last.end);
  const isBalanced = [...tagsOf(between)].reduce((depth, tag) => depth + (tag.isEnd ? -1 : 1), 0) === 0;
  return isBalanced && !/<h[1-6]\b/i.test(between) ? { start: only.start, end: last.end } : null;
}

/** An attribute of an element's own start tag; undefined where it has none. */
export function ownAttribute(source: string, name: string): string | undefined {
  for (const tag of tagsOf(source)) return attributeOf(source, tag, name);
  return undefined;
}

/** An element with other classes. */
export function withClasses(source: string, classes: string): string {
  for (const tag of tagsOf(source)) {
    const own = [...attributesOf(source, tag)].find(({ name }) => name === "class");
    const at = tag.start + 1 + tag.name.length;
    const put: Edit = own?.isQuoted
      ? { start: own.start, end: own.start + own.value.length, text: classes }
      : { start: at, end: at, text: ` class="${classes}"` };
    return own && !own.isQuoted ? source : withEdits(source, [put]);
  }
  return source;
}
