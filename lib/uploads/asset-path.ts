const NAME_CHARS = 60;

/**
 * Where an attached image stands in a project: `assets/` and its name in plain letters, with a number where another file
 * has that path. `taken` has the paths that are in use, in small letters, and their hashes. Pure.
 */
export function assetPath(name: string, hash: string, taken: ReadonlyMap<string, string>): string {
  const stem = name
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, NAME_CHARS)
    .replace(/^-+|-+$/g, "");
  for (let count = 1; ; count += 1) {
    const path = `assets/${stem || "image"}${count === 1 ? "" : `-${count}`}.webp`;
    const other = taken.get(path);
    if (other === undefined || other === hash) return path;
  }
}
