import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { imageFormatOf } from "@/lib/schemas/image-format";
import { siteMessages } from "@/messages/sites-en";
import { escapeHtml, pathOfPage } from "./describe-page";
import type { ServedSite } from "./find-site";

type Element = DefaultTreeAdapterTypes.Element;

/** What a good site has and this one may lack: a page for wrong addresses, an icon, robots.txt and a sitemap. */
export function generatedFiles(
  site: ServedSite,
  files: ReadonlyMap<string, Buffer>,
  publishedAt: Date,
): Map<string, string | Buffer> {
  const home = readHome(files.get("index.html")?.toString("utf8") ?? "", (path) => files.get(path));
  const pages = [...files.keys()].filter((path) => path.endsWith(".html") && path !== "404.html").toSorted();
  const generated: Record<string, () => string | Buffer> = {
    "404.html": () => notFoundPage(site, home, files.has(STYLESHEET)),
    "favicon.ico": () => home.icon ?? letterIcon(site.name),
    "robots.txt": () => robots(site),
    ...(site.seo.isIndexed ? { "sitemap.xml": () => sitemap(site, pages, publishedAt) } : {}),
  };
  const missing = Object.entries(generated).filter(([path]) => !files.has(path));
  return new Map(missing.map(([path, make]) => [path, make()]));
}

const STYLESHEET = "assets/site.css";

type Home = { lang: string; bodyClass: string; iconHref: string | null; icon: string | Buffer | null };

/** What the home page lends: its language, the classes of its body, its icon, written into the page or a file of the site. */
function readHome(html: string, file: (path: string) => Buffer | undefined): Home {
  const root = parse(html).childNodes.find((node): node is Element => node.nodeName === "html");
  const parts = root?.childNodes.filter((node): node is Element => "tagName" in node) ?? [];
  const head = parts.find(({ tagName }) => tagName === "head");
  const body = parts.find(({ tagName }) => tagName === "body");
  const link = head?.childNodes.find(
    (node): node is Element => node.nodeName === "link" && "tagName" in node && attr(node, "rel") === "icon",
  );
  const href = (link && attr(link, "href")) ?? null;
  const path = href?.replace(/^\.?\//, "") ?? "";
  const image = file(path);
  const isImage = image !== undefined && imageFormatOf(image) !== null;
  return {
    lang: (root && attr(root, "lang")) ?? "en",
    bodyClass: (body && attr(body, "class")) ?? "",
    iconHref: isImage ? `/${path}` : href,
    icon: isImage ? image : svgOf(href),
  };
}

function attr({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

/** The text of an SVG in a `data:` address; null for any other address. */
function svgOf(href: string | null): string | null {
  const data = /^data:image\/svg\+xml,(.*)$/s.exec(href ?? "")?.[1];
  if (data === undefined) return null;
  try {
    return decodeURIComponent(data);
  } catch {
    return null;
  }
}

function letterIcon(name: string): string {
  const initial = /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? "•";
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#333"/>' +
    `<text x="16" y="22" font-family="system-ui,sans-serif" font-size="18" font-weight="700" text-anchor="middle" fill="#fff">${escapeHtml(initial)}</text></svg>`
  );
}

function notFoundPage(site: ServedSite, home: Home, isStyled: boolean): string {
  const says = siteMessages.of(home.lang);
  return plainPage(site, home, isStyled, {
    title: says.notFoundTitle,
    text: says.notFoundText,
    link: says.home,
    to: "/",
  });
}

/** `more` is markup that stands after the sentence. */
type Words = { title: string; text: string; more?: string; link: string; to: string };

/** What was read of a site's home page, by its body: reading it takes a while, and anybody may ask for these pages. */
const homes = new WeakMap<Buffer, Home>();

/** A page of one sentence in the look of a site; `words` are told its language. */
export function pageInLook(
  site: ServedSite,
  file: (path: string) => { body: Buffer } | null,
  words: (lang: string) => Words,
): string {
  const body = file("index.html")?.body;
  const home = (body && homes.get(body)) ?? readHome(body?.toString("utf8") ?? "", (path) => file(path)?.body);
  if (body) homes.set(body, home);
  return plainPage(site, home, file(STYLESHEET) !== null, words(home.lang));
}

/** It may be asked for at any address in the site, so every address in it begins at its root. */
function plainPage(
  site: ServedSite,
  { lang, bodyClass, icon, iconHref }: Home,
  isStyled: boolean,
  says: Words,
): string {
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(lang)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(`${says.title} · ${site.name}`)}</title>`,
    ...(icon && iconHref ? [`<link rel="icon" href="${escapeHtml(iconHref)}">`] : []),
    ...(isStyled ? ['<link rel="stylesheet" href="/assets/site.css">'] : []),
    "</head>",
    `<body class="${escapeHtml(bodyClass)}">`,
    '<main style="max-width:36rem;margin:0 auto;padding:20vh 1.5rem 4rem;text-align:center">',
    `<h1 style="font-size:2rem">${escapeHtml(says.title)}</h1>`,
    `<p style="margin:1rem 0 2rem">${escapeHtml(says.text)}</p>`,
    ...(says.more ? [says.more] : []),
    `<p><a href="${escapeHtml(says.to)}">${escapeHtml(says.link)}</a></p>`,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Crawlers may always come: one that is kept out never learns that a page is not to be indexed. */
function robots({ seo, origin }: ServedSite): string {
  const lines = ["User-agent: *", "Allow: /", ...(seo.isIndexed ? [`Sitemap: ${origin}/sitemap.xml`] : [])];
  return `${lines.join("\n")}\n`;
}

/** The site's pages (sitemaps.org, protocol 0.9). */
function sitemap({ origin }: ServedSite, pages: readonly string[], publishedAt: Date): string {
  const day = publishedAt.toISOString().slice(0, 10);
  const urls = pages.map(
    (path) => `  <url><loc>${escapeHtml(origin + pathOfPage(path))}</loc><lastmod>${day}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}
