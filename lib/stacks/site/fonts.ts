import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TypePairId } from "@/lib/schemas/theme";
import { facesOf, familiesOf, TYPE_PAIRS } from "./type-pairs";

const PACKAGE_OF_FILE: ReadonlyMap<string, string> = new Map(
  Object.values(TYPE_PAIRS)
    .flatMap(({ display, body }) => [display, body])
    .flatMap(facesOf)
    .map((face) => [face.file, face.family.slug]),
);

/** The font files (`inter-latin-wght-normal.woff2` …) a type pair's `@font-face` rules name, each once. */
export function fontFilesOf(type: TypePairId): string[] {
  return familiesOf(type)
    .flatMap(facesOf)
    .map((face) => face.file);
}

/** The font files of ours that a stylesheet names as `fonts/<file>`, each once, in order. */
export function fontFilesIn(css: string): string[] {
  const names = Array.from(css.matchAll(/fonts\/([a-z0-9-]{1,80}\.woff2)/g), (match) => match[1] ?? "");
  return [...new Set(names)].filter((name) => PACKAGE_OF_FILE.has(name));
}

/**
 * Reads a font file from its installed package; null for every name that is not one of ours.
 * Resolved from the working directory's node_modules: in a standalone build these files must be traced along.
 */
export async function readFont(fileName: string): Promise<Buffer | null> {
  const slug = PACKAGE_OF_FILE.get(fileName);
  if (slug === undefined) return null;
  return readFile(join(process.cwd(), "node_modules", "@fontsource-variable", slug, "files", fileName));
}
