const SAFE = new Set(["http:", "https:", "mailto:", "tel:"]);
/** Stands for the site, which has no address yet. */
const BASE = "https://site.invalid/";

/** True for what a link may lead to: a page or a place of the site, another site, a mail address, a telephone number. */
export function isSafeAddress(address: string): boolean {
  const value = address.trim();
  if (value === "" || /^[\\/]{2}/.test(value) || !URL.canParse(value, BASE)) return false;
  // The browser's own reading: it skips what hides a scheme, such as breaks within it.
  return SAFE.has(new URL(value, BASE).protocol);
}

/** A file of the site as a page of it names it. */
export function relativeTo(page: string, path: string): string {
  const up = "../".repeat(page.split("/").length - 1);
  return up + path.split("/").map(encodeURIComponent).join("/");
}

/** The file that an address in a page names; null for one outside the site. */
export function fileOf(page: string, address: string): string | null {
  if (!URL.canParse(address, BASE + page)) return null;
  const url = new URL(address, BASE + page);
  if (!url.href.startsWith(BASE)) return null;
  try {
    return decodeURIComponent(url.pathname.slice(1));
  } catch {
    return null;
  }
}
