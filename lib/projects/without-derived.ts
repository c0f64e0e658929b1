import { fontFilesIn, readFont } from "@/lib/stacks";
import { derivesSiteCss, SITE_CSS_PATH } from "./site-css";

type Files = ReadonlyMap<string, Uint8Array>;

/** How every stylesheet begins that we compile. */
const COMPILED = /^\/\*! tailwindcss v/;

/**
 * The files of an export as a Version has them: without the stylesheet that was compiled from its theme and our fonts
 * that this names, which every export has anew. What is no export of ours stays as it is.
 */
export async function withoutDerived(files: Files): Promise<Map<string, Uint8Array>> {
  const rest = new Map(files);
  const css = Buffer.from(files.get(SITE_CSS_PATH) ?? []).toString("utf8");
  rest.delete(SITE_CSS_PATH);
  if (!COMPILED.test(css) || !derivesSiteCss(rest)) return new Map(files);
  for (const font of fontFilesIn(css)) {
    const path = `assets/fonts/${font}`;
    const bytes = await readFont(font);
    if (bytes && Buffer.compare(bytes, rest.get(path) ?? new Uint8Array()) === 0) rest.delete(path);
  }
  return rest;
}
