import { type BuiltSample, pagesOf } from "./build-sample.ts";
import { attribute, readElements, textOf } from "./read-texts.ts";

/** How much two sites share, from 0 to 1: of their home pages' structure, of everything they say, and in all. */
export type Likeness = { structure: number; copy: number; all: number };

/**
 * Compares two sites of one brief. Structure is the home page's elements with their classes in document order, copy is
 * the words of all pages; both as the share of the pieces of three in a row that stand in both (Jaccard's index,
 * https://en.wikipedia.org/wiki/Jaccard_index). All is the mean of both.
 */
export function compareSites(one: BuiltSample, other: BuiltSample): Likeness {
  const structure = overlap(pieces(structureOf(one)), pieces(structureOf(other)));
  const copy = overlap(pieces(wordsOf(one)), pieces(wordsOf(other)));
  return { structure, copy, all: (structure + copy) / 2 };
}

function structureOf(built: BuiltSample): string[] {
  const [, home = ""] = pagesOf(built).find(([path]) => path === "index.html") ?? [];
  return readElements(home).map((element) => `${element.tagName}.${attribute(element, "class")}`);
}

function wordsOf(built: BuiltSample): string[] {
  const texts = pagesOf(built).flatMap(([, html]) =>
    readElements(html)
      .filter(({ tagName }) => tagName === "main")
      .map(textOf),
  );
  return (
    texts
      .join(" ")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

function pieces(list: readonly string[]): Set<string> {
  return new Set(list.slice(2).map((last, index) => [list[index], list[index + 1], last].join("\n")));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((piece) => other.has(piece)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}
