import { strToU8 } from "fflate";
import { fontFilesIn, readFont } from "@/lib/stacks";
import type { VersionDoc } from "@/models/version";
import { hashesOf, readTree } from "./read-tree";
import { siteReadme } from "./readme";
import { SITE_CSS_PATH, siteCssOf } from "./site-css";

/** Every file that a Version leaves as, by path: its own, the compiled stylesheet, the fonts it names, and a README. */
export async function exportedFiles(name: string, version: VersionDoc): Promise<Map<string, Uint8Array>> {
  const tree = await readTree(version);
  const css = await siteCssOf(hashesOf(version));
  const files = new Map<string, Uint8Array>(
    [...tree, [SITE_CSS_PATH, css] as const].map(([path, text]) => [path, strToU8(text)]),
  );
  for (const font of fontFilesIn(css)) {
    const bytes = await readFont(font);
    if (bytes) files.set(`assets/fonts/${font}`, bytes);
  }
  const pages = [...tree.keys()].filter((path) => path.endsWith(".html")).toSorted();
  if (!files.has("README.md")) files.set("README.md", strToU8(siteReadme(name, pages)));
  return files;
}
