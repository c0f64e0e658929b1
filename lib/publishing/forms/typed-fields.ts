import { escapeHtml } from "../serve/describe-page";

/** What somebody typed, under what the page calls it. */
export type Typed = { label: string; text: string };

const MAX_ROWS = 12;
const CHARS_IN_ROW = 60;

/** Markup that shows what was typed, each in a field of its own, to be copied; line breaks as they were. */
export function typedFields(heading: string, typed: readonly Typed[]): string {
  if (typed.length === 0) return "";
  const fields = typed.map(({ label, text }) => {
    const rows = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / CHARS_IN_ROW), 0);
    const style =
      "display:block;width:100%;box-sizing:border-box;margin-top:.25rem;padding:.5rem;border:1px solid;border-radius:6px;font:inherit;color:inherit;background:transparent";
    // The first line break of a textarea is not of its text.
    return `<p style="margin:1rem 0"><label>${escapeHtml(label)}<textarea readonly rows="${Math.min(MAX_ROWS, rows)}" style="${style}">\n${escapeHtml(text)}</textarea></label></p>`;
  });
  return `<section style="margin:0 0 2rem;text-align:left"><h2 style="font-size:1.25rem">${escapeHtml(heading)}</h2>${fields.join("")}</section>`;
}
