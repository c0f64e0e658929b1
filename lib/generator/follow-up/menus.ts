import { escapeHtml } from "../html";
import type { PageRef } from "../types";
import { attributeOf, attributesOf, type Edit, type Tag, tagsOf, withEdits } from "./markup";
import { mapPages, type SiteState } from "./site-state";

/** A menu of a site of ours: behind its `<ul data-nav>`, before its `</ul>`. */
type Menu = { readonly start: number; readonly end: number };

function menusIn(body: string): Menu[] {
  if (!body.includes("data-nav")) return [];
  const menus: Menu[] = [];
  let start: number | null = null;
  for (const tag of tagsOf(body)) {
    if (tag.name !== "ul") continue;
    if (!tag.isEnd && attributeOf(body, tag, "data-nav") !== undefined) start ??= tag.end;
    if (tag.isEnd && start !== null) {
      menus.push({ start, end: tag.start });
      start = null;
    }
  }
  return menus;
}

const linksIn = (html: string): Tag[] => [...tagsOf(html)].filter(({ name }) => name === "a");

/** The pages a site's menu leads to, read from its first menu. */
export function menuOf(state: SiteState): PageRef[] {
  const home = state.pages.find((page) => page.path === "index.html")?.body ?? "";
  const [menu] = menusIn(home);
  if (!menu) return [];
  const items = home.slice(menu.start, menu.end);
  const tags = linksIn(items);
  return tags.flatMap((tag, index) => {
    const path = tag.isEnd ? undefined : attributeOf(items, tag, "href");
    const label = items.slice(tag.end, tags[index + 1]?.start);
    return path && !path.includes("#") ? [{ path, label }] : [];
  });
}

/** A link to a page behind the last one of every menu, looking as they do. */
export function linkInMenus(state: SiteState, path: string, label: string): SiteState {
  return mapPages(state, (page) => {
    const edits = menusIn(page.body).map(({ start, end }): Edit => {
      const items = page.body.slice(start, end);
      const [sample] = linksIn(items);
      const look = (sample && attributeOf(items, sample, "class")) ?? "flex min-h-11 items-center";
      const item = `<li><a class="${look}" href="${escapeHtml(path)}">${escapeHtml(label)}</a></li>`;
      return { start: start + items.trimEnd().length, end, text: `\n${item}\n` };
    });
    return { ...page, body: withEdits(page.body, edits) };
  });
}

/** The site without its links to a page: items of lists go, others lead to `home`; and how many there were. */
export function withoutLinks(state: SiteState, path: string, home: string): { state: SiteState; count: number } {
  let count = 0;
  const pages = state.pages.map((page) => {
    const tags = [...tagsOf(page.body)];
    const edits: Edit[] = [];
    tags.forEach((tag, index) => {
      if (tag.isEnd || (tag.name !== "a" && tag.name !== "area")) return;
      const href = [...attributesOf(page.body, tag)].find(({ name }) => name === "href");
      if (!href || !leadsTo(href.value, page.path, path)) return;
      count += 1;
      const item = itemAround(page.body, tags, index);
      const to = "../".repeat(page.path.split("/").length - 1) + home;
      const text = href.isQuoted ? to : `"${to}"`;
      edits.push(item ? { ...item, text: "" } : { start: href.start, end: href.start + href.value.length, text });
    });
    return { ...page, body: withEdits(page.body, edits) };
  });
  return { state: { ...state, pages }, count };
}

/** Whether an address on the page `from` is that of the page `to`, in any of the ways that sites are linked. */
function leadsTo(href: string, from: string, to: string): boolean {
  const url = URL.parse(href.replaceAll("&amp;", "&"), new URL(encodeURI(from), "https://site.invalid/"));
  if (url?.origin !== "https://site.invalid" || href.startsWith("#")) return false;
  const plain = (path: string): string => path.replace(/^\//, "").replace(/(^|\/)index\.html?$|\.html?$/i, "$1");
  return plain(url.pathname) === plain(encodeURI(to));
}

/** The item of a list that holds this link and nothing else; null where it is in no such item. */
function itemAround(body: string, tags: readonly Tag[], index: number): { start: number; end: number } | null {
  const before = tags[index - 1];
  const link = tags[index];
  if (before?.name !== "li" || before.isEnd || !link || body.slice(before.end, link.start).trim() !== "") return null;
  let closeAt = index + 1;
  // Not beyond the item: a page may hold as many of them as there is room for.
  while (closeAt < tags.length && !["a", "li"].includes(tags[closeAt]?.name ?? "")) closeAt += 1;
  const close = tags[closeAt];
  const after = tags[closeAt + 1];
  if (
    close?.name !== "a" ||
    !close.isEnd ||
    after?.name !== "li" ||
    !after.isEnd ||
    body.slice(close.end, after.start).trim() !== ""
  )
    return null;
  return { start: before.start, end: body.charAt(after.end) === "\n" ? after.end + 1 : after.end };
}
