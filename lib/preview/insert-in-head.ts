import { isSiteCssLink, readHead } from "./html-head";

/**
 * Puts `first` before everything else in a whole document's head; `withoutSiteCss` leaves out the link to
 * `assets/site.css`. A document without a head gets it where its head would begin.
 */
export function insertInHead(html: string, first: string, options: { withoutSiteCss: boolean }): string {
  const { parts, rest } = readHead(html);
  const headAt = parts.findIndex((part) => part.kind === "head");
  const htmlAt = parts.findIndex((part) => part.kind === "html");
  const doctypeAt = parts.findIndex((part) => part.kind === "doctype");
  const insertAt = [headAt, htmlAt, doctypeAt].find((index) => index !== -1) ?? -1;
  const text = (part: (typeof parts)[number]): string =>
    options.withoutSiteCss && isSiteCssLink(part) ? "" : part.text;
  const before = parts.slice(0, insertAt + 1).map(text);
  const after = parts.slice(insertAt + 1).map(text);
  return [...before, first, ...after, rest].join("");
}
