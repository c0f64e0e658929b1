import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { applyEdits, type Edit } from "./apply-edits";
import type { ServedSite } from "./find-site";

type Element = DefaultTreeAdapterTypes.Element;

/**
 * A page with what the publish dialog says of the site: title and description of the home page, the picture for shared
 * links, and its one address. What the page says itself stays where the dialog says nothing. Only the head changes.
 */
export function describePage(html: string, path: string, site: ServedSite, has: (path: string) => boolean): string {
  const head = readHead(html);
  if (!head) return html;
  const { seo, origin } = site;
  const edits: Edit[] = [];
  const added: string[] = [];
  const put = (found: Element | undefined, tag: string, isOurs = true): void => {
    const at = found?.sourceCodeLocation;
    if (!at) added.push(tag);
    else if (isOurs) edits.push({ start: at.startOffset, end: at.endOffset, text: tag });
  };
  const property = (name: string, value: string): void =>
    put(metaOf(head.elements, "property", name), `<meta property="${name}" content="${escapeHtml(value)}">`);
  if (path === "index.html" && seo.title !== "") {
    put(
      head.elements.find(({ tagName }) => tagName === "title"),
      `<title>${escapeHtml(seo.title)}</title>`,
    );
    property("og:title", seo.title);
  }
  if (path === "index.html" && seo.description !== "") {
    const tag = `<meta name="description" content="${escapeHtml(seo.description)}">`;
    put(metaOf(head.elements, "name", "description"), tag);
    property("og:description", seo.description);
  }
  if (seo.imagePath !== null && has(seo.imagePath)) {
    property("og:image", `${origin}/${encodeURI(seo.imagePath)}`);
    put(metaOf(head.elements, "name", "twitter:card"), '<meta name="twitter:card" content="summary_large_image">');
  }
  if (path !== "404.html") {
    const address = `${origin}${pathOfPage(path)}`;
    const isCanonical = ({ tagName, attrs }: Element): boolean =>
      tagName === "link" && attrs.some(({ name, value }) => name === "rel" && value.toLowerCase() === "canonical");
    put(head.elements.find(isCanonical), `<link rel="canonical" href="${escapeHtml(address)}">`, false);
    put(
      metaOf(head.elements, "property", "og:url"),
      `<meta property="og:url" content="${escapeHtml(address)}">`,
      false,
    );
  }
  if (added.length > 0) edits.push({ start: head.end, end: head.end, text: `${added.join("\n")}\n` });
  return applyEdits(html, edits);
}

/** The path of a page in its address: a folder's page is the folder. */
export function pathOfPage(path: string): string {
  return `/${encodeURI(path.replace(/(^|\/)index\.html$/, "$1"))}`;
}

/** The elements of a document's head, and where it ends; null where it has none that is written out. */
function readHead(html: string): { elements: Element[]; end: number } | null {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find((node): node is Element => node.nodeName === "html");
  const head = root?.childNodes.find((node): node is Element => node.nodeName === "head");
  const end = head?.sourceCodeLocation?.endTag?.startOffset;
  if (!head || end === undefined) return null;
  return { elements: head.childNodes.filter((node): node is Element => "tagName" in node), end };
}

function metaOf(elements: readonly Element[], attribute: "name" | "property", wanted: string): Element | undefined {
  return elements.find(
    ({ tagName, attrs }) =>
      tagName === "meta" && attrs.some(({ name, value }) => name === attribute && value.toLowerCase() === wanted),
  );
}

/** `text` for an attribute or an element's text. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
