import { derivesSiteCss, getBlobs, getBodies, siteCssOf } from "@/lib/projects";
import { readFont } from "@/lib/stacks";
import { type Asked, baseUrlOf } from "./asked";
import { contentTypeOf, isPage } from "./content-type";
import { previewHeaders } from "./headers";
import { insertInHead } from "./insert-in-head";
import { sentencePage, sentenceText } from "./pages";
import { runtimeTags } from "./runtime-tag";
import { readStyleSources } from "./style-sources";

type Tree = ReadonlyMap<string, string>;

/** Answers a request from a tree (path → SHA-256) that is done: compiled CSS, no Tailwind in the page. */
export async function serveTree(tree: Tree, asked: Asked): Promise<Response> {
  if (asked.path === "assets/site.css" && derivesSiteCss(tree)) {
    return new Response(await siteCssOf(tree), { headers: previewHeaders(contentTypeOf(asked.path), "hour") });
  }
  const own = await serveDerived(tree, asked);
  if (own) return own;
  const path = findPath(tree, asked.path);
  if (path === null)
    return isPage(asked.path) || !/\.\w+$/.test(asked.path) ? sentencePage("notFound") : sentenceText("notFound");
  if (!isPage(path) || asked.isSource) return serveFile(tree, path, asked, "hour");
  // Asked for by the page in a moment; compiling can begin now.
  if (derivesSiteCss(tree)) siteCssOf(tree).catch(() => undefined);
  const html = asked.isStill ? withoutScripts(await readBody(tree, path)) : await livePage(tree, path, asked);
  return new Response(html, { headers: previewHeaders(contentTypeOf(path), "none") });
}

async function livePage(tree: Tree, path: string, asked: Asked): Promise<string> {
  const base = baseUrlOf(asked);
  const hasOwnStyles = !derivesSiteCss(tree);
  const tags = await runtimeTags({ base, path, mode: "version", after: 0, isCompiled: true, hasOwnStyles });
  return insertInHead(await readBody(tree, path), tags, { withoutSiteCss: false });
}

/**
 * A page without its scripts, for a frame that runs none: so that the browser has none to refuse and to complain about.
 * Not a defence; the frame's sandbox is.
 */
function withoutScripts(html: string): string {
  const closing = /<\/script\s*>/gi;
  let rest = "";
  let kept = 0;
  // Goes through the text once, whatever is in it.
  for (const { index } of html.matchAll(/<script\b/gi)) {
    if (index < kept) continue;
    closing.lastIndex = index;
    if (!closing.test(html)) break;
    rest += html.slice(kept, index);
    kept = closing.lastIndex;
  }
  return rest + html.slice(kept);
}

/** What no Version stores but every tree has: fonts, and its stylesheets as sources for Tailwind's browser build. */
export async function serveDerived(tree: Tree, asked: Asked): Promise<Response | null> {
  if (asked.path === "-/styles") {
    const sources = await readStyleSources(tree, baseUrlOf(asked), asked.request.signal);
    return Response.json(sources, { headers: previewHeaders("application/json; charset=utf-8", "none") });
  }
  const font = /^assets\/fonts\/([^/]+)$/.exec(asked.path)?.[1];
  const bytes = font === undefined ? null : await readFont(font);
  return bytes && new Response(new Uint8Array(bytes), { headers: previewHeaders("font/woff2", "forever") });
}

/** A stored file as it is; a page's source is plain text, so that nothing of it runs. */
export async function serveFile(tree: Tree, path: string, asked: Asked, cache: "none" | "hour"): Promise<Response> {
  const type = asked.isSource ? "text/plain; charset=utf-8" : contentTypeOf(path);
  const hash = tree.get(path) ?? "";
  const bytes = (await getBodies([hash])).get(hash) ?? new Uint8Array();
  return new Response(bytes, { headers: previewHeaders(type, cache) });
}

/** The text of a page that the tree names. */
export async function readBody(tree: Tree, path: string): Promise<string> {
  const hash = tree.get(path) ?? "";
  return (await getBlobs([hash])).get(hash) ?? "";
}

/** The file an address means: itself, or the page it stands for without its ending. */
export function findPath(tree: Tree, path: string): string | null {
  return [path, `${path}.html`, `${path}/index.html`].find((candidate) => tree.has(candidate)) ?? null;
}
