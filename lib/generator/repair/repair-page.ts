import { parse, serialize } from "parse5";
import type { Finding } from "@/lib/schemas/check";
import {
  applyEdits,
  attr,
  type Element,
  elementsOf,
  escapeHtml,
  removeElement,
  renameTag,
  setAttribute,
  type SourceEdit,
  wordsOf,
} from "./html-source";

/** What repairs may draw on beside the page. */
export type RepairContext = { path: string; lang: string; pages: readonly string[] };
type Fix = (elements: readonly Element[], what: string, context: RepairContext) => SourceEdit[];

/** A neutral picture for one that is missing; written once into the site that needs it. */
export const PLACEHOLDER_PATH = "assets/placeholder.svg";
export const PLACEHOLDER =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"><rect width="640" height="400" fill="#8a8d94" opacity=".25"/></svg>\n';

/** How each kind of finding is repaired in a page; what is not here needs more than a rule. */
const FIXES: Partial<Record<Finding["code"], Fix>> = {
  "no-alt": (elements, what) =>
    elements
      .filter((one) => one.tagName === "img" && attr(one, "alt") === null && (attr(one, "src") ?? "") === what)
      .flatMap((one) => setAttribute(one, "alt", wordsIn(what))),
  "no-name": nameControls,
  "many-h1": (elements) =>
    elements
      .filter(isNamed("h1"))
      .slice(1)
      .flatMap((one) => renameTag(one, "h2")),
  "no-h1": (elements, _what, context) => {
    const first = elements.find(isNamed("h2"));
    if (first) return renameTag(first, "h1");
    const place = (elements.find(isNamed("main")) ?? elements.find(isNamed("body")))?.sourceCodeLocation?.startTag;
    const at = place?.endOffset;
    return at === undefined
      ? []
      : [{ start: at, end: at, text: `\n<h1>${escapeHtml(titleOf(elements, context))}</h1>` }];
  },
  "no-title": (elements, _what, context) => {
    const empty = elements.find(isNamed("title"));
    const text = `<title>${escapeHtml(titleOf(elements, context))}</title>`;
    return [...(empty ? removeElement(empty) : []), ...inHead(elements, text)];
  },
  "no-description": (elements, _what, context) => {
    const empty = elements.find((one) => one.tagName === "meta" && attr(one, "name") === "description");
    const words = elements
      .filter(isNamed("p"))
      .map(wordsOf)
      .find((text) => text.length > 20);
    const text = (words ?? titleOf(elements, context)).slice(0, 155);
    return [
      ...(empty ? removeElement(empty) : []),
      ...inHead(elements, `<meta name="description" content="${escapeHtml(text)}">`),
    ];
  },
  "no-lang": (elements, _what, { lang }) =>
    elements.filter(isNamed("html")).flatMap((one) => setAttribute(one, "lang", lang)),
  "no-viewport": (elements) => inHead(elements, '<meta name="viewport" content="width=device-width, initial-scale=1">'),
  "dead-link": repairLinks,
  "dead-anchor": (elements, what, context) => {
    const [file = ""] = what.split("#");
    const wanted = fold(what.slice(what.indexOf("#") + 1));
    const near =
      file === "" ? elements.map((one) => attr(one, "id") ?? "").find((id) => id && fold(id) === wanted) : null;
    const href = near ? `#${near}` : file || "#top";
    return linksTo(elements, what).flatMap((one) => setAttribute(one, "href", href === context.path ? "#top" : href));
  },
  "missing-asset": replaceAssets,
  "foreign-host": replaceAssets,
};

/**
 * A page with what can be repaired by rule repaired; the findings that were not. Errors of the HTML itself go when it is
 * written anew as a browser reads it.
 */
export function repairPage(
  html: string,
  findings: readonly Finding[],
  context: RepairContext,
): { html: string; left: Finding[]; usesPlaceholder: boolean } {
  const broken = findings.some(({ code }) => code === "parse-error");
  const sound = broken ? withDoctype(serialize(parse(html))) : html;
  const elements = elementsOf(sound);
  const left: Finding[] = [];
  const edits: SourceEdit[] = [];
  for (const finding of findings) {
    if (finding.code === "parse-error") continue;
    const made = FIXES[finding.code]?.(elements, finding.what, context) ?? [];
    if (made.length === 0) left.push(finding);
    edits.push(...made);
  }
  const text = applyEdits(sound, edits);
  return { html: text, left, usesPlaceholder: edits.some((edit) => edit.text.includes(PLACEHOLDER_PATH)) };
}

function isNamed(name: string): (element: Element) => boolean {
  return ({ tagName }) => tagName === name;
}

function withDoctype(html: string): string {
  return /^<!doctype/i.test(html) ? html : `<!doctype html>\n${html}`;
}

function inHead(elements: readonly Element[], text: string): SourceEdit[] {
  const place = elements.find(isNamed("head"))?.sourceCodeLocation?.startTag;
  return place ? [{ start: place.endOffset, end: place.endOffset, text: `\n${text}` }] : [];
}

function titleOf(elements: readonly Element[], { path }: RepairContext): string {
  const heading = elements
    .filter(({ tagName }) => /^h[1-3]$/.test(tagName))
    .map(wordsOf)
    .find(Boolean);
  const title = elements.filter(isNamed("title")).map(wordsOf).find(Boolean);
  return title ?? heading ?? wordsIn(path);
}

/** The words in the name of a file or an address: “assets/team-photo.jpg” is “team photo”. */
function wordsIn(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  const name = (path.split("/").findLast(Boolean) ?? "").replace(/\.\w+$/, "");
  return /^data:|^blob:/.test(address) ? "" : name.replace(/[-_.%]+/g, " ").trim();
}

/** How a page names another file of the site. */
function from(path: string, file: string): string {
  return "../".repeat(path.split("/").length - 1) + file;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function linksTo(elements: readonly Element[], href: string): Element[] {
  return elements.filter((one) => /^(a|area)$/.test(one.tagName) && attr(one, "href") === href);
}

/** To the page whose name is the same but for its ending, its folder or its letters; else the words stay, without the link. */
function repairLinks(elements: readonly Element[], what: string, { pages, path }: RepairContext): SourceEdit[] {
  const wanted = fold(wordsIn(what));
  const near = wanted === "" ? undefined : pages.find((page) => fold(wordsIn(page)) === wanted);
  return linksTo(elements, what).flatMap((one) =>
    near
      ? setAttribute(one, "href", from(path, near))
      : [...renameTag(one, "span"), ...setAttribute(one, "href", null)],
  );
}

function nameControls(elements: readonly Element[], what: string): SourceEdit[] {
  const [, tag = "", id = "", rest = ""] = /^<(\w+)(?:#([^>]*))?> ?(.*)$/.exec(what) ?? [];
  return elements
    .filter((one) => {
      const given = attr(one, "name") ?? attr(one, "href") ?? attr(one, "class")?.split(" ")[0] ?? "";
      return (
        one.tagName === tag && (attr(one, "id") ?? "") === id && given === rest && attr(one, "aria-label") === null
      );
    })
    .flatMap((one) => {
      const name = wordsIn(attr(one, "name") ?? attr(one, "href") ?? id) || wordsIn(id) || attr(one, "type") || "";
      return name === "" ? [] : setAttribute(one, "aria-label", name);
    });
}

/** A missing picture becomes a neutral one; a missing script or stylesheet is no longer asked for. */
function replaceAssets(elements: readonly Element[], what: string, { path }: RepairContext): SourceEdit[] {
  return elements.flatMap((one) => {
    if (one.tagName === "script" && attr(one, "src") === what) return removeElement(one);
    if (one.tagName === "link" && attr(one, "href") === what) return removeElement(one);
    if (one.tagName === "iframe" && attr(one, "src") === what) return removeElement(one);
    const isPicture = one.tagName === "img" && attr(one, "src") === what;
    const inSet = (attr(one, "srcset") ?? "").includes(what) && what !== "";
    return [
      ...(isPicture ? setAttribute(one, "src", from(path, PLACEHOLDER_PATH)) : []),
      ...(inSet ? setAttribute(one, "srcset", null) : []),
      ...(attr(one, "poster") === what ? setAttribute(one, "poster", null) : []),
    ];
  });
}
