import { strToU8 } from "fflate";
import type { VersionDoc } from "@/models/version";
import { readTree } from "./read-tree";
import { siteReadme } from "./readme";

/** Every file that a Version leaves as, by path: its own, what is derived from them, and a README. */
export async function exportedFiles(name: string, version: VersionDoc): Promise<Map<string, Uint8Array>> {
  const tree = await readTree(version);
  const files = new Map([...tree].map(([path, text]) => [path, strToU8(text)]));
  const pages = [...tree.keys()].filter((path) => path.endsWith(".html")).toSorted();
  if (!files.has("README.md")) files.set("README.md", strToU8(siteReadme(name, pages)));
  return files;
}
