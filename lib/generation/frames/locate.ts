import { placesOf } from "./places-of";

const MOST_CHARS = 256 * 1024;

/** Where a text stands in another one, from and up to; or how often it is there at all. */
export type Located = { from: number; to: number } | "missing" | "several";

/**
 * Where `find` is meant to be in `text`: where it occurs once (overlapping occurrences count). A text that does not occur
 * is looked for with any whitespace for any other, and where that is not unique, line by line without regard to
 * indentation; each only counts when it is unique. Linear in both; and without regard to
 * whitespace not at all beyond 256 Ki characters: a hostile model could ask for it again and again. Pure.
 */
export function locate(text: string, find: string): Located {
  const exact = occurrences(text, find, () => true);
  if (exact.length > 1) return "several";
  const [at] = exact;
  if (at !== undefined) return { from: at, to: at + find.length };
  if (find.trim() === "" || text.length > MOST_CHARS) return "missing";
  const loose = locateLoosely(text, find);
  return loose === "several" ? locateLines(text, find) : loose;
}

/** The first two places where `part` occurs and that are `wanted`. */
function occurrences(text: string, part: string, wanted: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (const at of placesOf(text, part)) {
    if (wanted(at)) found.push(at);
    if (found.length === 2) break;
  }
  return found;
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

function locateLoosely(text: string, find: string): Located {
  const { collapsed, starts } = collapse(text);
  const core = collapse(find.trim()).collapsed;
  const [leads, trails] = [isSpace(find[0]), isSpace(find.at(-1))];
  const found = occurrences(collapsed, core, (at) => {
    const hasSpaceBefore = at === 0 || collapsed[at - 1] === " ";
    const hasSpaceAfter = at + core.length === collapsed.length || collapsed[at + core.length] === " ";
    return (!leads || hasSpaceBefore) && (!trails || hasSpaceAfter);
  });
  const [at] = found;
  if (at === undefined) return "missing";
  if (found.length > 1) return "several";
  const last = starts[at + core.length - 1] ?? 0;
  return withEdges(text, find, starts[at] ?? 0, last + 1);
}

/** Each run of whitespace as one space, and where in the text each character comes from. */
function collapse(text: string): { collapsed: string; starts: Uint32Array } {
  const starts = new Uint32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  let kept = 0;
  const keep = (until: number): void => {
    pieces.push(text.slice(kept, until));
    for (let at = kept; at < until; at += 1) starts[length++] = at;
  };
  for (const { index, 0: run } of text.matchAll(/\s+/g)) {
    keep(index);
    pieces.push(" ");
    starts[length++] = index;
    kept = index + run.length;
  }
  keep(text.length);
  return { collapsed: pieces.join(""), starts };
}

/**
 * Takes in the whitespace around a place that `find` has around it too: on the same line where it stays on one, else line
 * breaks as well. What is left keeps its own indentation.
 */
function withEdges(text: string, find: string, from: number, to: number): { from: number; to: number } {
  const before = find.slice(0, find.length - find.trimStart().length);
  const after = find.slice(find.trimEnd().length);
  const isTaken = (character: string | undefined, edge: string): boolean =>
    isSpace(character) && (edge.includes("\n") || (character !== "\n" && character !== "\r"));
  let [start, end] = [from, to];
  if (before !== "") while (start > 0 && isTaken(text[start - 1], before)) start -= 1;
  if (after !== "") {
    while (end < text.length && isTaken(text[end], "")) end += 1;
    if (after.includes("\n")) end += text.startsWith("\r\n", end) ? 2 : text[end] === "\n" ? 1 : 0;
  }
  return { from: start, to: end };
}

/** Whole lines that are the same but for what is around them. */
function locateLines(text: string, find: string): Located {
  const lines = text.split("\n");
  const wanted = find
    .trim()
    .split("\n")
    .map((line) => line.trim());
  const trimmed = `\n${lines.map((line) => line.trim()).join("\n")}\n`;
  const found = occurrences(trimmed, `\n${wanted.join("\n")}\n`, () => true);
  const [at] = found;
  if (at === undefined || found.length > 1) return "several";
  const first = trimmed.slice(0, at).split("\n").length - 1;
  const before = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  const block = lines.slice(first, first + wanted.length).join("\n");
  const from = before + (block.length - block.trimStart().length);
  return withEdges(text, find, from, before + block.trimEnd().length);
}
