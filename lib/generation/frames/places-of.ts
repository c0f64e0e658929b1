/** Up to here the built-in search is as good as linear; beyond, a hostile text can make it take minutes. */
const SHORT_CHARS = 32;

/**
 * Every place where a part stands in a text, overlapping ones too, the first one first; none for an empty part. Linear in
 * both, whatever they are (Knuth, Morris and Pratt 1977), unlike `indexOf`. Pure.
 */
export function* placesOf(text: string, part: string): Generator<number, void> {
  if (part === "" || part.length > text.length) return;
  if (part.length > SHORT_CHARS) return yield* longPlacesOf(text, part);
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

/** The first of those places; -1 for none. */
export function firstPlaceOf(text: string, part: string): number {
  return placesOf(text, part).next().value ?? -1;
}

/** Whether a part that is not empty stands in a text. */
export function hasPart(text: string, part: string): boolean {
  return firstPlaceOf(text, part) >= 0;
}

function* longPlacesOf(text: string, part: string): Generator<number, void> {
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    matched = extend(part, borders, matched, text.charCodeAt(at));
    if (matched < part.length) continue;
    yield at + 1 - matched;
    matched = borders[matched - 1] ?? 0;
  }
}

/** For every beginning of a part, the length of the longest shorter one that it also ends with. */
function bordersOf(part: string): Uint32Array {
  const borders = new Uint32Array(part.length);
  let matched = 0;
  for (let at = 1; at < part.length; at += 1) {
    matched = extend(part, borders, matched, part.charCodeAt(at));
    borders[at] = matched;
  }
  return borders;
}

function extend(part: string, borders: Uint32Array, matched: number, code: number): number {
  let length = matched;
  while (length > 0 && part.charCodeAt(length) !== code) length = borders[length - 1] ?? 0;
  return part.charCodeAt(length) === code ? length + 1 : length;
}
