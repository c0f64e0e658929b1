/** A piece of a text, by its offsets, and what is to stand there. */
export type Edit = { start: number; end: number; text: string };

/** The text with every edit made; of two at one place the first comes first. They don't overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, index) => ({ ...edit, index }));
  sorted.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let result = "";
  let at = 0;
  for (const { start, end, text } of sorted) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}
