import type { Theme } from "@/lib/schemas/theme";
import { makePalette } from "./palette";
import { schemeOf } from "./theme-css";

/** What a page says of itself; absent parts come from the theme. */
export type DocumentMeta = {
  title?: string | undefined;
  description?: string | undefined;
  lang?: string | undefined;
};

/** `icon` is a PNG of the site; without it the icon is drawn from the theme. */
export type DocumentHead = { path: string; meta: DocumentMeta; theme: Theme; icon?: string | null };

/**
 * The document up to and with `<body>`, for a page at `path` (`index.html`, `blog/first.html`): language, title,
 * description, Open Graph, colours, icon, and the stylesheet relative to the page's folder. Every value is escaped.
 */
export function openDocument({ path, meta, theme, icon = null }: DocumentHead): string {
  const title = escapeHtml(meta.title === undefined || meta.title === "" ? theme.name : meta.title);
  const description = meta.description === undefined || meta.description === "" ? null : escapeHtml(meta.description);
  const root = "../".repeat(path.split("/").length - 1);
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(meta.lang ?? theme.lang)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    ...(description === null ? [] : [`<meta name="description" content="${description}">`]),
    ...colorTags(theme),
    `<meta property="og:title" content="${title}">`,
    ...(description === null ? [] : [`<meta property="og:description" content="${description}">`]),
    '<meta property="og:type" content="website">',
    siteNameTag(theme),
    '<meta name="twitter:card" content="summary">',
    icon === null ? iconTag(theme) : `<link rel="icon" type="image/png" href="${root}${icon}">`,
    `<link rel="stylesheet" href="${root}assets/site.css">`,
    "</head>",
    "<body>",
    "",
  ].join("\n");
}

/** The end of a document that `openDocument` began. */
export function closeDocument(): string {
  return "</body>\n</html>\n";
}

/** The whole document of a page: what a Version stores. `body` is kept verbatim; a last line break is added if missing. */
export function documentAround(head: DocumentHead, body: string): string {
  return openDocument(head) + (body === "" || body.endsWith("\n") ? body : `${body}\n`) + closeDocument();
}

/**
 * A stored document with what its head took from one theme replaced by what it would take from another. Only tags that
 * stand as `openDocument` wrote them are touched; language and titles stay.
 */
export function rethemeDocument(text: string, from: Theme, to: Theme): string {
  const next = themeTags(to);
  return themeTags(from).reduce((result, tag, index) => result.replace(tag, () => next[index] ?? tag), text);
}

const tagsByTheme = new WeakMap<Theme, string[]>();

/** What a head takes from its theme. Kept, because a palette takes time to make and a new theme goes into every page. */
function themeTags(theme: Theme): string[] {
  const known = tagsByTheme.get(theme);
  if (known) return known;
  const tags = [colorTags(theme).join("\n"), siteNameTag(theme), iconTag(theme)];
  tagsByTheme.set(theme, tags);
  return tags;
}

function siteNameTag(theme: Theme): string {
  return `<meta property="og:site_name" content="${escapeHtml(theme.name)}">`;
}

function iconTag(theme: Theme): string {
  return `<link rel="icon" href="${iconUrl(theme)}">`;
}

function colorTags(theme: Theme): string[] {
  const scheme = schemeOf(theme);
  const color = (name: "light" | "dark") => makePalette(theme.accent, theme.background, name).page;
  if (scheme !== "auto") {
    return [`<meta name="color-scheme" content="${scheme}">`, `<meta name="theme-color" content="${color(scheme)}">`];
  }
  return [
    '<meta name="color-scheme" content="light dark">',
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${color("light")}">`,
    `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${color("dark")}">`,
  ];
}

/** A tile with the name's initial in the brand's colours, inline so that no request can fail. */
function iconUrl(theme: Theme): string {
  const { accent, "on-accent": ink } = makePalette(theme.accent, theme.background, "light");
  const initial = /[\p{L}\p{N}]/u.exec(theme.name)?.[0].toUpperCase() ?? "•";
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${accent}"/>` +
    `<text x="16" y="22" font-family="system-ui,sans-serif" font-size="18" font-weight="700" text-anchor="middle" fill="${ink}">${initial}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
