import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { PageFacts } from "./types.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const MAX_ERRORS = 20;
const ASSET_RELS = /(^|\s)(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|mask-icon)(\s|$)/i;
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  img: ["src"],
  script: ["src"],
  source: ["src"],
  video: ["src", "poster"],
  audio: ["src"],
  track: ["src"],
  embed: ["src"],
  object: ["data"],
  iframe: ["src"],
  input: ["src"],
};

/** Reads what a page says and points to, with the parser of the HTML standard. */
export function readPage(path: string, html: string): PageFacts {
  const facts: PageFacts = {
    path,
    parseErrors: [],
    lang: "",
    title: "",
    description: "",
    viewport: "",
    h1: 0,
    anchors: new Set(),
    links: [],
    assets: [],
    imagesWithoutAlt: [],
    controlsWithoutName: [],
    scripts: [],
    modules: [],
    styles: [],
  };
  const document = parse(html, {
    sourceCodeLocationInfo: false,
    onParseError: ({ code, startLine }) => {
      if (facts.parseErrors.length < MAX_ERRORS) facts.parseErrors.push(`${code}, line ${startLine}`);
    },
  });
  const elements = listElements(document);
  const labelled = new Set(elements.flatMap((one) => (one.tagName === "label" ? [attr(one, "for") ?? ""] : [])));
  for (const element of elements) readElement(facts, element, labelled);
  return facts;
}

/** All elements in document order, without recursion: a page may be nested as deep as it is long. */
function listElements(root: Node): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) stack.push(child);
  }
  return found;
}

function readElement(facts: PageFacts, element: Element, labelled: ReadonlySet<string>): void {
  const { tagName } = element;
  const id = attr(element, "id");
  if (id) facts.anchors.add(id);
  for (const name of SOURCES[tagName] ?? []) {
    const value = attr(element, name);
    if (value !== null) facts.assets.push(value);
  }
  for (const name of ["srcset", "imagesrcset"]) facts.assets.push(...sourceSet(attr(element, name) ?? ""));
  const style = attr(element, "style");
  if (style) facts.styles.push(style);
  switch (tagName) {
    case "html":
      facts.lang = (attr(element, "lang") ?? "").trim();
      break;
    case "title":
      if (element.namespaceURI.endsWith("xhtml")) facts.title ||= textOf(element).trim();
      break;
    case "meta":
      readMeta(facts, element);
      break;
    case "h1":
      facts.h1 += 1;
      break;
    case "a":
    case "area":
      readLink(facts, element);
      break;
    case "link":
      if (ASSET_RELS.test(attr(element, "rel") ?? "")) facts.assets.push(attr(element, "href") ?? "");
      break;
    case "style":
      facts.styles.push(textOf(element));
      break;
    case "script":
      readScript(facts, element);
      break;
    case "img":
      if (attr(element, "alt") === null && !isHidden(element)) facts.imagesWithoutAlt.push(attr(element, "src") ?? "");
      break;
    default:
  }
  const isControl =
    /^(button|select|textarea|input)$/.test(tagName) || (tagName === "a" && attr(element, "href") !== null);
  if (isControl && !hasName(element, labelled)) facts.controlsWithoutName.push(describe(element));
}

function readMeta(facts: PageFacts, element: Element): void {
  const content = (attr(element, "content") ?? "").trim();
  const name = (attr(element, "name") ?? "").toLowerCase();
  if (name === "description") facts.description ||= content;
  if (name === "viewport") facts.viewport ||= content;
}

function readLink(facts: PageFacts, element: Element): void {
  const href = attr(element, "href");
  if (href !== null) facts.links.push(href);
  const name = attr(element, "name");
  if (name) facts.anchors.add(name);
}

function readScript(facts: PageFacts, element: Element): void {
  const type = (attr(element, "type") ?? "").trim().toLowerCase();
  const source = attr(element, "src");
  const isModule = type === "module";
  if (source !== null) {
    if (isModule) facts.modules.push(source);
    return;
  }
  const isClassic = type === "" || /^(text|application)\/(x-)?(java|ecma)script$/.test(type);
  const kind = isModule ? "module" : isClassic ? "classic" : /json|^importmap$/.test(type) ? "json" : null;
  if (kind) facts.scripts.push({ text: textOf(element), kind });
}

function hasName(element: Element, labelled: ReadonlySet<string>): boolean {
  const type = (attr(element, "type") ?? "").toLowerCase();
  if (isHidden(element) || (element.tagName === "input" && /^(hidden|submit|reset)$/.test(type))) return true;
  const given = ["aria-label", "aria-labelledby", "title", "placeholder"].map((name) => attr(element, name) ?? "");
  if (given.some((text) => text.trim() !== "")) return true;
  if (element.tagName === "input" && /^(button|image)$/.test(type)) {
    return Boolean((attr(element, "value") ?? attr(element, "alt") ?? "").trim());
  }
  if (element.tagName === "button" || element.tagName === "a") return saysSomething(element);
  return labelled.has(attr(element, "id") ?? "\0") || isInLabel(element);
}

function saysSomething(element: Element): boolean {
  return listElements(element).some((one) => {
    const text = one.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
    const given = [attr(one, "alt"), attr(one, "aria-label"), attr(one, "title"), attr(one, "aria-labelledby")];
    return text.trim() !== "" || given.some((name) => name !== null && name.trim() !== "");
  });
}

function isInLabel(element: Element): boolean {
  for (let node: Node | null = element.parentNode; node && "tagName" in node; node = node.parentNode) {
    if (node.tagName === "label") return true;
  }
  return false;
}

function isHidden(element: Element): boolean {
  const role = attr(element, "role");
  return attr(element, "aria-hidden") === "true" || attr(element, "hidden") !== null || role === "presentation";
}

function attr(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

/** The addresses of a `srcset` (HTML standard, section 4.8.4.3.10), one before each descriptor. */
function sourceSet(value: string): string[] {
  if (value.includes("data:")) return [];
  return value.split(",").flatMap((part) => part.trim().split(/\s+/, 1).filter(Boolean));
}

function describe(element: Element): string {
  const id = attr(element, "id");
  const name = attr(element, "name") ?? attr(element, "href") ?? attr(element, "class")?.split(" ")[0];
  return `<${element.tagName}${id ? `#${id}` : ""}>${name ? ` ${name}` : ""}`.slice(0, 120);
}
