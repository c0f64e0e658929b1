export type Found = {
  path: string;
  line: number;
  from: number;
  length: number;
  before: string;
  match: string;
  after: string;
};

const MOST = 200;
const BEFORE_CHARS = 12;
const AFTER_CHARS = 120;

/** The places where texts have a word, in whatever case, at most 200 of them. Pure. */
export function searchTexts(texts: ReadonlyMap<string, string>, word: string): { found: Found[]; isMore: boolean } {
  const found: Found[] = [];
  if (word === "") return { found, isMore: false };
  const pattern = new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
  for (const [path, text] of [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    let [line, counted] = [1, 0];
    for (const { index, 0: match } of text.matchAll(pattern)) {
      if (found.length === MOST) return { found, isMore: true };
      for (; counted < index; counted += 1) if (text[counted] === "\n") line += 1;
      const start = text.lastIndexOf("\n", index - 1) + 1;
      const end = text.indexOf("\n", index + match.length);
      const after = text.slice(index + match.length, end < 0 ? undefined : end).slice(0, AFTER_CHARS);
      const before = text.slice(Math.max(start, index - BEFORE_CHARS), index).trimStart();
      found.push({ path, line, from: index, length: match.length, before, match, after });
    }
  }
  return { found, isMore: false };
}
