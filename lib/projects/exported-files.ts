import { strToU8 } from "fflate";
import { utf8Text } from "@/lib/platform/utf8-text";
import { fontFilesIn, readFont } from "@/lib/stacks";
import type { VersionDoc } from "@/models/version";
import { hashesOf, readTree } from "./read-tree";
import { siteReadme } from "./readme";
import { derivesSiteCss, SITE_CSS_PATH, siteCssOf } from "./site-css";

/**
 * Every file that a Version leaves as, by path: its own, the compiled stylesheet, the fonts it names, and a README. They
 * are the Version's alone, so that a download and a clone are the same whatever the project is called by then.
 */
export async function exportedFiles(version: Pick<VersionDoc, "files">): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>(await readTree(version));
  const pages = [...files.keys()].filter((path) => path.endsWith(".html")).toSorted();
  for (const [path, bytes] of await derivedFiles(version)) files.set(path, bytes);
  if (files.has("README.md")) return files;
  const website = { title: titleOf(files.get("index.html")), pages, isThemed: derivesSiteCss(hashesOf(version)) };
  return files.set("README.md", strToU8(siteReadme(website)));
}

/** What the first page is called, on one line. */
function titleOf(page: Uint8Array = new Uint8Array()): string {
  const written = /<title[^<>]*>([^<]*)</i.exec(utf8Text(page) ?? "")?.[1] ?? "";
  const text = written.replace(/&(amp|lt|gt|quot|#39);/g, (whole) => ENTITIES[whole] ?? whole);
  return text.replace(/\s+/g, " ").trim() || "Website";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** What no Version stores but a themed one needs: its compiled stylesheet and the fonts that this names. */
async function derivedFiles(version: Pick<VersionDoc, "files">): Promise<Map<string, Uint8Array>> {
  const hashes = hashesOf(version);
  const files = new Map<string, Uint8Array>();
  if (!derivesSiteCss(hashes)) return files;
  const css = await siteCssOf(hashes);
  files.set(SITE_CSS_PATH, strToU8(css));
  for (const font of fontFilesIn(css)) {
    const bytes = await readFont(font);
    if (bytes) files.set(`assets/fonts/${font}`, bytes);
  }
  return files;
}
