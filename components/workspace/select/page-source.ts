import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;
type Range = { start: number; end: number };

/** An element as it stands in the text of its page; offsets count UTF-16 units from the page's beginning. */
export type SourceElement = Range & {
  tag: string;
  /** Behind the name in its start tag, where an attribute can be put. */
  nameEnd: number;
  attributes: ReadonlyMap<string, Range & { value: string }>;
  /** The words in it, each run of text by itself; null where they are too many to be changed one by one. */
  texts: readonly (Range & { text: string })[] | null;
};

const MAX_TEXTS = 6;
const WORDLESS = new Set(["script", "style", "template", "textarea", "title"]);

/**
 * The element that stands at a place among the elements of the body: which child, which child of that. Null where the
 * page has none there, or one that does not stand in its text.
 */
export function elementAt(html: string, at: readonly number[]): SourceElement | null {
  const root = childElements(read(html)).find(({ tagName }) => tagName === "html");
  let element = root && childElements(root).find(({ tagName }) => tagName === "body");
  for (const index of at) element = element && childElements(element)[index];
  return element ? toSource(html, element) : null;
}

/** The element of a later text of the page that reads as one did: where it was, else where nothing else reads so. */
export function elementLike(html: string, { start }: Range, source: string): SourceElement | null {
  const first = html.indexOf(source);
  const isOnly = first >= 0 && !html.includes(source, first + 1);
  const wanted = html.startsWith(source, start) ? start : isOnly ? first : -1;
  const stack: Node[] = [read(html)];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ("tagName" in node && node.sourceCodeLocation?.startOffset === wanted) return toSource(html, node);
    if ("childNodes" in node) stack.push(...node.childNodes);
  }
  return null;
}

/** As the frame parsed it to find a place: without a script that could run. */
function read(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

function toSource(html: string, element: Element): SourceElement | null {
  const location = element.sourceCodeLocation;
  if (!location?.startTag) return null;
  const { startOffset: start, endOffset: end } = location;
  const attributes = element.attrs.flatMap(({ name, value }) => {
    const range = location.attrs?.[name];
    return range ? [[name, { value, start: range.startOffset, end: range.endOffset }] as const] : [];
  });
  return {
    tag: element.tagName,
    start,
    end,
    nameEnd: start + 1 + element.tagName.length,
    attributes: new Map(attributes),
    texts: textsOf(html, element),
  };
}

function textsOf(html: string, element: Element): SourceElement["texts"] {
  const texts: (Range & { text: string })[] = [];
  const stack: Node[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ("tagName" in node && WORDLESS.has(node.tagName)) continue;
    if ("childNodes" in node) stack.push(...node.childNodes.toReversed());
    if (!("value" in node) || node.nodeName !== "#text" || node.value.trim() === "") continue;
    const location = node.sourceCodeLocation;
    // What the parser moved or put together does not stand in one piece.
    const isWhole = location && !html.slice(location.startOffset, location.endOffset).includes("<");
    if (!isWhole || texts.length === MAX_TEXTS) return null;
    texts.push({ start: location.startOffset, end: location.endOffset, text: flat(node.value) });
  }
  return texts;
}

/** Text as a page shows it: breaks and indentation are one space. A space that may not break is a letter like others. */
function flat(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, " ").replace(/^ | $/g, "");
}

function childElements(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.filter((child): child is Element => "tagName" in child);
}
