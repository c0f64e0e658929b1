import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** The elements of a page's body in document order, without what stands inside of drawings. */
export function readElements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!("tagName" in node)) continue;
      found.push(node);
      if (node.tagName !== "svg") walk(node.childNodes);
    }
  };
  walk(parse(html).childNodes);
  return found.slice(found.findIndex(({ tagName }) => tagName === "body") + 1);
}

/** What an element says, with single spaces. */
export function textOf(element: Element): string {
  const read = (node: Node): string => {
    if ("value" in node) return node.value;
    return "tagName" in node && !/^(svg|script|style)$/.test(node.tagName) ? node.childNodes.map(read).join("") : "";
  };
  return element.childNodes.map(read).join("").replaceAll(/\s+/g, " ").trim();
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((entry) => entry.name === name)?.value ?? "";
}
