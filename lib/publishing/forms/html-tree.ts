import type { DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/**
 * Every element under `node` in the order of the document, among its first `most` nodes; what a template holds is not of
 * the document.
 */
export function* elementsIn(node: Node, most = Infinity): Generator<Element> {
  for (const each of nodesIn(node, most)) if (each !== node && "tagName" in each) yield each;
}

/** A node and what is under it, `most` of them, without recursion: pages may be nested as deep as they like. */
function* nodesIn(node: Node, most: number): Generator<Node> {
  const open: Iterator<Node>[] = [[node].values()];
  let left = most;
  for (let last = open.at(-1); last && left > 0; last = open.at(-1)) {
    const { value, done } = last.next();
    if (done) {
      open.pop();
      continue;
    }
    yield value;
    left -= 1;
    if ("childNodes" in value) open.push(value.childNodes.values());
  }
}

/** The value of an attribute; undefined where the element has none. */
export function attr({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

/** So much of a page is gone through for what one of its fields is called: a page may be all one label of many fields. */
export const NEAR = 1_000;
const TEXT_CHARS = 4_000;

/** How an element begins in words, with single spaces. */
export function textOf(node: Node): string {
  let text = "";
  for (const each of nodesIn(node, NEAR)) {
    if (each.nodeName === "#text" && "value" in each) text += each.value.slice(0, TEXT_CHARS);
    if (text.length >= TEXT_CHARS) break;
  }
  return text.replace(/\s+/g, " ").trim();
}

const CONTROLS = new Set(["input", "select", "textarea"]);
const BUTTONS = new Set(["submit", "image", "reset", "button"]);

export type Controls = { fields: Element[]; buttons: Element[] };

/** The fields and buttons of a form: those inside it, and those that name it (HTML, section 4.10.18.3, form owner). */
export function controlsOf(form: Element, all: readonly Element[]): Controls {
  const id = attr(form, "id");
  const inside = new Set(elementsIn(form));
  const own = all.filter((element) => {
    const owner = attr(element, "form");
    return owner === undefined ? inside.has(element) : id !== undefined && owner === id;
  });
  const isButton = (element: Element): boolean =>
    element.tagName === "button" || (element.tagName === "input" && BUTTONS.has(typeOf(element)));
  return {
    fields: own.filter((element) => CONTROLS.has(element.tagName) && !isButton(element)),
    buttons: own.filter(isButton),
  };
}

/** An input's type; the tag of any other control. */
export function typeOf(control: Element): string {
  return control.tagName === "input" ? (attr(control, "type") ?? "text").toLowerCase() : control.tagName;
}
