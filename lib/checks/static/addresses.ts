import type { SiteFacts } from "./types.ts";

const HERE = "https://site.invalid/";

/** What an address in the file `from` means: a path in the site with an anchor, another host, or something that is neither. */
export type Target =
  | { kind: "inside"; path: string; anchor: string }
  | { kind: "foreign"; url: string }
  | { kind: "other"; scheme: string };

/** Reads an address as a browser would that stands on `from`. */
export function readAddress(address: string, from: string): Target {
  const written = address.trim();
  const base = `${HERE}${from.split("/").map(encodeURIComponent).join("/")}`;
  if (!URL.canParse(written, base)) return { kind: "other", scheme: "broken" };
  const url = new URL(written, base);
  if (!/^(https?|wss?):$/.test(url.protocol)) return { kind: "other", scheme: url.protocol.slice(0, -1) };
  if (url.origin !== new URL(HERE).origin) return { kind: "foreign", url: written };
  return { kind: "inside", path: decode(url.pathname.slice(1)), anchor: decode(url.hash.slice(1)) };
}

/** The file an address in the site means: itself, or the page it stands for; null where there is none. */
export function findFile({ paths, hasTheme }: SiteFacts, path: string): string | null {
  if (path === "" || path.endsWith("/")) return paths.has(`${path}index.html`) ? `${path}index.html` : null;
  const found = [path, `${path}.html`, `${path}/index.html`].find((candidate) => paths.has(candidate));
  if (found !== undefined) return found;
  return hasTheme && (path === "assets/site.css" || path.startsWith("assets/fonts/")) ? path : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the address is what it is.
    return text;
  }
}
