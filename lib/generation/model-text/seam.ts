/** Where an answer that broke off is taken up again. */
export type Resumption = {
  /** The part of the answer the model is shown: whole lines (or, in a very long line, up to a gap between words). */
  shown: string;
  /** What was emitted after it, and what the continuation is asked to begin with. May be empty. */
  tail: string;
};

const LOOK_BACK_LINES = 8;
const REPEAT_LINES = 64;
const LONG_LINE = 2000;
const LONG_LINE_TAIL = 160;

/**
 * Chooses where an answer is taken up again: at the start of the partial last line or, when that could be taken for one
 * of the lines before it (`<`, `</div>`), at the nearest earlier line that could not. With such a line at the front of
 * the tail, a continuation that starts a few lines too early is told from one that starts where it was asked to.
 */
export function resumptionOf(emitted: string): Resumption {
  const starts = lineStarts(emitted, LOOK_BACK_LINES + REPEAT_LINES);
  const lastStart = starts[0] ?? 0;
  if (emitted.length - lastStart > LONG_LINE) return splitAt(emitted, longLineSplit(emitted));
  for (let index = 0; index <= LOOK_BACK_LINES && index < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    const previous = starts[index - 1];
    if (emitted.length - start > LONG_LINE) break;
    const earlier = starts.slice(index + 1, index + 1 + REPEAT_LINES).map((from) => lineAt(emitted, from));
    if (isDistinct(emitted.slice(start, previous), earlier)) return splitAt(emitted, start);
  }
  return splitAt(emitted, lastStart);
}

/** Joins a continuation to what was emitted before. `push` answers what is new, "" while undecided, `undefined` when it can't be joined. */
export type Seam = { push(delta: string): string | undefined; isJoined(): boolean };

/**
 * Finds, in the first characters of a continuation, the exact text that had already been emitted. In this order: the
 * tail as asked for; the tail with up to 64 earlier lines repeated before it; the tail without its indentation (some
 * servers trim answers); the last lines of the tail; and, where the tail ends a line, nothing at all, if the
 * continuation does not open like a remark. So one that starts where it was asked to is always joined exactly.
 */
export function createSeam({ shown, tail }: Resumption): Seam {
  let candidates = candidatesOf(shown, tail);
  let held = "";
  let isJoined = false;

  return {
    isJoined: () => isJoined,
    push(delta) {
      if (isJoined) return delta;
      held += delta;
      candidates = candidates.filter((known) => known.startsWith(held) || held.startsWith(known));
      const best = candidates[0];
      if (best === undefined && held.trim() === "") return "";
      if (best === undefined && (!tail.endsWith("\n") || opensLikeRemark(held))) return undefined;
      if (best !== undefined && held.length < best.length) return "";
      isJoined = true;
      return held.slice(best?.length ?? 0);
    },
  };
}

function candidatesOf(shown: string, tail: string): string[] {
  const emitted = shown + tail;
  const earlier = lineStarts(shown, REPEAT_LINES + 1).filter((start) => start < shown.length);
  const later = lineStarts(tail, LOOK_BACK_LINES).filter((start) => start > 0);
  const inexact = [tail.trimStart(), ...later.toReversed().map((start) => tail.slice(start))];
  return [tail, ...earlier.map((start) => emitted.slice(start)), ...inexact.filter((known) => known.trim() !== "")];
}

/** Prose, a Markdown fence or heading, or a directive, which may be the whole answer beginning again. */
function opensLikeRemark(text: string): boolean {
  return /^[\p{L}\p{N}@`*#>-]/u.test(text.trimStart());
}

/** Starts of the last lines of a text, the last first; the last one is the partial line, which may be empty. */
function lineStarts(text: string, count: number): number[] {
  const starts: number[] = [];
  let end = text.length;
  while (starts.length < count) {
    const start = end === 0 ? 0 : text.lastIndexOf("\n", end - 1) + 1;
    starts.push(start);
    if (start === 0) break;
    end = start - 1;
  }
  return starts;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end + 1).trimStart();
}

function isDistinct(line: string, earlier: string[]): boolean {
  const own = line.trimStart();
  return own.trimEnd() !== "" && !earlier.some((other) => other.startsWith(own) || own.startsWith(other));
}

function longLineSplit(text: string): number {
  const gap = text.lastIndexOf(" ", text.length - LONG_LINE_TAIL);
  const split = text.length - LONG_LINE_TAIL;
  return gap > split - LONG_LINE_TAIL ? gap + 1 : split;
}

function splitAt(text: string, at: number): Resumption {
  return { shown: text.slice(0, at), tail: text.slice(at) };
}
