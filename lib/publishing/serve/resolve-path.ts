/** What an address in a site means: a file, another address of the site, or nothing. */
export type Resolved = { kind: "file"; path: string } | { kind: "elsewhere"; to: string } | { kind: "nothing" };

const NOTHING: Resolved = { kind: "nothing" };

/**
 * Reads the path of a request (still encoded, without its query) the way static hosts do: a folder's page stands at the
 * folder with its slash, so that relative links work; a page may be asked for without its ending; the other form of
 * each leads there.
 */
export function resolvePath(encoded: string, has: (path: string) => boolean): Resolved {
  if (/%(2f|5c|00)/i.test(encoded) || encoded.includes("\\")) return NOTHING;
  const path = decode(encoded);
  if (path === null) return NOTHING;
  if (path === "" || path.endsWith("/")) {
    if (has(`${path}index.html`)) return { kind: "file", path: `${path}index.html` };
    const file = path.slice(0, -1);
    if (file !== "" && (has(file) || has(`${file}.html`))) return { kind: "elsewhere", to: encoded.slice(0, -1) };
    return NOTHING;
  }
  if (has(path)) return { kind: "file", path };
  if (has(`${path}.html`)) return { kind: "file", path: `${path}.html` };
  return has(`${path}/index.html`) ? { kind: "elsewhere", to: `${encoded}/` } : NOTHING;
}

function decode(encoded: string): string | null {
  const path = encoded.slice(1);
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return null;
  }
}
