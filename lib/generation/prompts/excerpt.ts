import { hasPart } from "../frames";

/** What is shown around a line that matters, and at the beginning of a file. */
const LINES_BEFORE = 6;
const LINES_AFTER = 14;
const FIRST_LINES = 16;
/** What a line shows of itself: minified code and inline pictures have lines as long as files. */
const LINE_CHARS = 1_200;
const MOST_PASSAGES = 60;
const SHORTEST_PASSAGE = 4;
/** About what a line that speaks of lines left out takes. */
const NOTE_CHARS = 40;

/** Lines that say where one is: what all pages share, and what a page or a script is made of. */
const SHARED = /<(header|nav|footer)\b/i;
const LANDMARK = /<(h[1-3]|section|main|article|form|script|style)\b|^\S.*[{(]\s*$/i;

/**
 * A part of a long text, in at most about `charBudget` characters: its beginning, the lines that hold one of `passages`
 * (what an edit looks for, or words of a request) with some around them, then header, navigation and footer, then
 * headings and the like, then what comes first. What lies between is left out and said so by line numbers. Pure; linear in the text.
 */
export function excerpt(text: string, charBudget: number, passages: readonly string[] = []): string {
  const lines = text.split("\n");
  const kept = new Set<number>();
  let left = charBudget;
  const keep = (from: number, to: number): void => {
    for (let at = Math.max(0, from); at <= Math.min(to, lines.length - 1); at += 1) {
      const cost = Math.min(lines[at]?.length ?? 0, LINE_CHARS) + 1 + (kept.has(at - 1) ? 0 : NOTE_CHARS);
      if (kept.has(at)) continue;
      if (cost > left) return;
      left -= cost;
      kept.add(at);
    }
  };
  keep(0, FIRST_LINES - 1);
  for (const at of matching(lines, passages)) keep(at - LINES_BEFORE, at + LINES_AFTER);
  for (const [at, line] of lines.entries()) if (SHARED.test(line)) keep(at, at + LINES_AFTER);
  for (const [at, line] of lines.entries()) if (LANDMARK.test(line)) keep(at, at);
  keep(0, lines.length - 1);
  return join(lines, kept);
}

/** The lines that hold passages, those that hold the most of them first. */
function matching(lines: readonly string[], passages: readonly string[]): number[] {
  const parts = passages.flatMap((passage) => passage.split("\n").map((line) => line.trim().toLowerCase()));
  const wanted = [...new Set(parts)].filter((part) => part.length >= SHORTEST_PASSAGE).slice(0, MOST_PASSAGES);
  if (wanted.length === 0) return [];
  const scored = lines.map((line, at) => {
    const lower = line.toLowerCase();
    return { at, score: wanted.reduce((sum, part) => sum + (hasPart(lower, part) ? part.length : 0), 0) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .map(({ at }) => at);
}

function join(lines: readonly string[], kept: ReadonlySet<number>): string {
  const shown: string[] = [];
  let next = 0;
  const skipTo = (at: number): void => {
    if (at === next + 1) shown.push(`[line ${at} is left out]`);
    else if (at > next) shown.push(`[lines ${next + 1} to ${at} are left out]`);
  };
  for (const at of [...kept].toSorted((a, b) => a - b)) {
    skipTo(at);
    shown.push(short(lines[at] ?? ""));
    next = at + 1;
  }
  skipTo(lines.length);
  return shown.join("\n");
}

function short(line: string): string {
  if (line.length <= LINE_CHARS) return line;
  return `${line.slice(0, LINE_CHARS)} [${line.length - LINE_CHARS} more characters of this line are left out]`;
}
