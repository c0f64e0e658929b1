import { excerpt } from "./excerpt";
import { CONCERNED, type Concern, type Ranked } from "./rank-files";

/** What a file that is not shown whole shows of itself. */
const PART_CHARS = 1_600;
/** The same for a file that the request is about. */
const CONCERNED_PART_CHARS = 16_000;
const SHORTEST_WORD = 5;
const SELECTED_CHARS = 1_000;
/** Pictures are long and hold no line that a request would be about. */
const PICTURE = /\.svg$/i;

/**
 * What of the files a prompt shows, by path: all of them whole where they fit in `charBudget`; else those that matter
 * most whole, and of the others a part, as long as there is room. What is missing from the answer is not shown. Pure.
 */
export function chooseFiles(ranked: readonly Ranked[], charBudget: number, concern: Concern): Map<string, string> {
  const total = ranked.reduce((sum, { file }) => sum + file.text.length, 0);
  if (total <= charBudget) return new Map(ranked.map(({ file }) => [file.path, file.text]));
  const shown = new Map<string, string>();
  const reserve = Math.min(charBudget / 2, PART_CHARS * ranked.length);
  let left = charBudget - reserve;
  for (const { file, rank } of ranked) {
    const isWhole = file.text.length <= left;
    if (!isWhole && (rank > CONCERNED || left < PART_CHARS)) continue;
    const text = isWhole ? file.text : excerpt(file.text, Math.min(left, CONCERNED_PART_CHARS), passagesOf(concern));
    shown.set(file.path, text);
    left -= text.length;
  }
  left += reserve;
  // The same part whatever is asked, so that it stays in a provider's cache.
  for (const { file } of ranked) {
    if (shown.has(file.path) || PICTURE.test(file.path)) continue;
    if (left < PART_CHARS) break;
    const text = file.text.length <= PART_CHARS ? file.text : excerpt(file.text, PART_CHARS);
    shown.set(file.path, text);
    left -= text.length;
  }
  return shown;
}

/** By what the lines are found that a request may be about: the element pointed at, and its longer words. */
function passagesOf({ request, selection }: Concern): string[] {
  const words = request.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD);
  return selection ? [selection.source.slice(0, SELECTED_CHARS), ...words] : words;
}
