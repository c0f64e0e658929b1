import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
/** Text to put in place of what stands from `start` to before `end`. */
export type SourceEdit = { start: number; end: number; text: string };

/** The elements of a page that stand in its text, in document order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [parse(html, { sourceCodeLocationInfo: true })];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ("tagName" in node && node.sourceCodeLocation?.startTag) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) stack.push(child);
  }
  return found;
}

/** The text with every edit that doesn't overlap one before it. */
export function applyEdits(html: string, edits: readonly SourceEdit[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    rest += html.slice(at, start) + text;
    at = end;
  }
  return rest + html.slice(at);
}

export function attr(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** The words in an element. */
export function wordsOf(element: Element): string {
  const words: string[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === "#text" && "value" in node) words.push(node.value);
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) stack.push(child);
  }
  return words.join("").replace(/\s+/g, " ").trim();
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Sets an attribute, or takes it away with null. */
export function setAttribute(element: Element, name: string, value: string | null): SourceEdit[] {
  const place = element.sourceCodeLocation;
  if (!place?.startTag) return [];
  const text = value === null ? "" : ` ${name}="${escapeHtml(value)}"`;
  const old = place.attrs?.[name];
  // Behind the tag's name where there is none yet; with the space before it where there is.
  if (old) return [{ start: old.startOffset - 1, end: old.endOffset, text }];
  const at = place.startTag.startOffset + 1 + element.tagName.length;
  return value === null ? [] : [{ start: at, end: at, text }];
}

/** Gives an element another name, in both of its tags. */
export function renameTag(element: Element, name: string): SourceEdit[] {
  const place = element.sourceCodeLocation;
  if (!place?.startTag) return [];
  const start = place.startTag.startOffset + 1;
  const edits = [{ start, end: start + element.tagName.length, text: name }];
  const close = place.endTag ? place.endTag.startOffset + 2 : null;
  return close === null ? edits : [...edits, { start: close, end: close + element.tagName.length, text: name }];
}

/** Takes an element out of the page. */
export function removeElement(element: Element): SourceEdit[] {
  const place = element.sourceCodeLocation;
  return place ? [{ start: place.startOffset, end: place.endOffset, text: "" }] : [];
}
