import type { PromptInput } from "./types";

type Turns = PromptInput["history"];

/** So many of the last turns are told with what was done about them; more until there are enough to fold again. */
const RECENT_TURNS = 6;
/** Older turns are folded so many at a time: between two folds what is told of them stays the same. */
const FOLDED_AT_ONCE = 6;
const RECENT_CHARS = 600;
/** Of what is folded, so many turns keep a line. */
const FOLDED_LINES = 24;
const FOLDED_ASKED_CHARS = 90;
const FOLDED_DONE_CHARS = 60;

/** The most turns that a prompt tells of. */
export const HISTORY_TURNS = RECENT_TURNS + FOLDED_AT_ONCE - 1 + FOLDED_LINES;

/** The request that the project began with, and a line for each of the older turns; none where all are recent. Pure. */
export function tellOlderTurns(history: Turns): string[] {
  const older = history.slice(0, foldedOf(history));
  const [first, ...rest] = older;
  if (!first) return [];
  const lines = rest.slice(-FOLDED_LINES).map(({ prompt, summary = "" }) => {
    const done = summary === "" ? "" : ` → ${oneLine(summary, FOLDED_DONE_CHARS)}`;
    return `- ${oneLine(prompt, FOLDED_ASKED_CHARS)}${done}`;
  });
  const omitted = rest.length - lines.length;
  return [
    [
      "# How the project came to be",
      "",
      `It began with: ${oneLine(first.prompt, RECENT_CHARS)}`,
      ...(omitted > 0 ? [`(${omitted} requests after it left out.)`] : []),
      ...(lines.length > 0 ? ["Then, oldest first:", ...lines] : []),
    ].join("\n"),
  ];
}

/** The last turns with what was done about each; none before the second request. Pure. */
export function tellRecentTurns(history: Turns): string[] {
  const recent = history.slice(foldedOf(history));
  if (recent.length === 0) return [];
  const turns = recent.map(({ prompt, summary, asked }) => {
    const done = summary === undefined ? "" : `\n  Done: ${oneLine(summary, RECENT_CHARS)}`;
    const question = asked === undefined ? "" : `\n  You asked back: ${oneLine(asked, RECENT_CHARS)}`;
    return `- Asked: ${oneLine(prompt, RECENT_CHARS)}${done}${question}`;
  });
  return [["# What was asked before, oldest first", "", ...turns].join("\n")];
}

function foldedOf(history: Turns): number {
  return Math.floor(Math.max(0, history.length - RECENT_TURNS) / FOLDED_AT_ONCE) * FOLDED_AT_ONCE;
}

function oneLine(text: string, chars: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > chars ? `${flat.slice(0, chars)} …` : flat;
}
