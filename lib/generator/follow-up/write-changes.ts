import type { FrameText } from "../frame-text";
import { type PageState, type SiteState, withState } from "./site-state";

interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const MAX_LINES = 1200;
/** Characters that looking for one place for each change may go through, of all pages together: a stranger's page may repeat itself. */
const MAX_LOOKED = 50_000_000;
/** Pairs of lines that comparing may look at, of all pages together. */
const MAX_COMPARED = 20_000_000;

/** What is left of both for the pages to come. */
interface Budget {
  looked: number;
  compared: number;
}

/** The longest common lines of two lists, as hunks that turn the first into the second. */
function diffLines(before: readonly string[], after: readonly string[]): Hunk[] {
  const rows = before.length + 1;
  const columns = after.length + 1;
  const lengths = new Uint16Array(rows * columns);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * columns + column] =
        before[row] === after[column]
          ? (lengths[(row + 1) * columns + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * columns + column] ?? 0, lengths[row * columns + column + 1] ?? 0);
    }
  }
  const hunks: Hunk[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      row += 1;
      column += 1;
      continue;
    }
    const from = row;
    const lines: string[] = [];
    while (
      (row < before.length || column < after.length) &&
      !(row < before.length && column < after.length && before[row] === after[column])
    ) {
      const down = lengths[(row + 1) * columns + column] ?? 0;
      const right = lengths[row * columns + column + 1] ?? 0;
      if (row < before.length && (column >= after.length || down >= right)) row += 1;
      else {
        lines.push(after[column] ?? "");
        column += 1;
      }
    }
    hunks.push({ from, to: row, lines });
  }
  return hunks;
}

/** Find/with pairs that turn one body into the other inside its document, or null where whole lines can't be told apart. */
function editPairs(
  document: string,
  before: string,
  after: string,
  budget: Budget,
): { find: string; with: string }[] | null {
  const old = before.split("\n");
  const fresh = after.split("\n");
  if (old.length > MAX_LINES || fresh.length > MAX_LINES) return null;
  budget.compared -= old.length * fresh.length;
  if (budget.compared < 0) return null;
  const hunks = diffLines(old, fresh).toReversed();
  const changed = hunks.reduce((sum, hunk) => sum + hunk.to - hunk.from + hunk.lines.length, 0);
  if (changed > fresh.length * 0.7) return null;
  const pairs: { find: string; with: string }[] = [];
  let text = document;
  // From the end to the start, so that line numbers before a hunk stay true.
  for (const hunk of hunks) {
    let { from, to } = hunk;
    let lines = [...hunk.lines];
    const find = (): string => old.slice(from, to).join("\n");
    const isVague = (): boolean => {
      const piece = find();
      budget.looked -= text.length;
      return piece.trim() === "" || text.split(piece).length !== 2;
    };
    while ((lines.length === 0 || isVague()) && (from > 0 || to < old.length)) {
      if (budget.looked < 0) return null;
      if (from > 0) {
        from -= 1;
        lines = [old[from] ?? "", ...lines];
      } else {
        lines = [...lines, old[to] ?? ""];
        to += 1;
      }
    }
    if (isVague()) return null;
    const piece = find();
    const replacement = lines.join("\n");
    pairs.push({ find: piece, with: replacement });
    text = text.split(piece).join(replacement);
  }
  return pairs;
}

const pageFrame = (frames: FrameText, page: PageState): string =>
  frames.page(page.path, { title: page.title, description: page.description }, page.body);

/** A page of a site that was imported, whole: with the head that it has. */
function fileFrame(frames: FrameText, page: PageState, documents: ReadonlyMap<string, string>): string {
  return frames.file(page.path, withState(documents.get(page.path) ?? page.body, page).replace(/\n$/, ""));
}

/**
 * Writes as frames what changed between two states: a theme line, edits where a page kept its head, whole pages where it
 * didn't or is new, deletions. `documents` are the stored texts by path, which edits must match exactly once. A site that
 * was imported (`isForeign`) keeps its heads.
 */
export function writeChanges(
  frames: FrameText,
  before: SiteState,
  after: SiteState,
  documents: ReadonlyMap<string, string>,
  isForeign: boolean,
): string {
  const whole = (page: PageState): string => (isForeign ? fileFrame(frames, page, documents) : pageFrame(frames, page));
  const budget: Budget = { looked: MAX_LOOKED, compared: MAX_COMPARED };
  const parts: string[] = [];
  if (!isForeign && JSON.stringify(before.theme) !== JSON.stringify(after.theme)) parts.push(frames.theme(after.theme));
  for (const page of after.pages) {
    const old = before.pages.find((candidate) => candidate.path === page.path);
    if (
      old === undefined ||
      old.title !== page.title ||
      old.description !== page.description ||
      before.lang !== after.lang
    ) {
      parts.push(whole(page));
      continue;
    }
    if (old.body === page.body) continue;
    const pairs = editPairs(documents.get(page.path) ?? "", old.body, page.body, budget);
    parts.push(pairs === null ? whole(page) : frames.edit(page.path, pairs));
  }
  for (const old of before.pages) {
    if (!after.pages.some((page) => page.path === old.path)) parts.push(frames.remove(old.path));
  }
  return parts.join("");
}
