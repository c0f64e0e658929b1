import { type BuiltSample, pagesOf } from "./build-sample.ts";
import { readElements, textOf } from "./read-texts.ts";

const SAYS_SOMETHING = /^(p|dd|li|blockquote|figcaption)$/;
/** Shorter than this it is a label, an address or a line of the footer. */
const MIN_CHARS = 60;
/** Header and footer are on every page. */
const FRAME = /^(header|footer|nav)$/;

/** Paragraphs that stand in a site more than once, headers and footers left out. */
export function findRepeats(built: BuiltSample): string[] {
  const seen = new Map<string, string>();
  const found = new Set<string>();
  for (const [path, html] of pagesOf(built)) {
    for (const element of readElements(html)) {
      if (!SAYS_SOMETHING.test(element.tagName) || isInFrame(element)) continue;
      const text = textOf(element);
      if (text.length < MIN_CHARS) continue;
      const before = seen.get(text);
      if (before !== undefined) found.add(`${before} and ${path}: “${text.slice(0, 80)}…”`);
      seen.set(text, path);
    }
  }
  return [...found];
}

function isInFrame(element: ReturnType<typeof readElements>[number]): boolean {
  for (let node = element.parentNode; node && "tagName" in node; node = node.parentNode) {
    const isOfPage = node.parentNode && "tagName" in node.parentNode && node.parentNode.tagName === "body";
    if (isOfPage && FRAME.test(node.tagName)) return true;
  }
  return false;
}
