/**
 * The number of UTF-8 bytes of `text`, without encoding it. A surrogate pair counts 3 + 1, so the sum over any
 * split of a text is the same; a lone surrogate differs from its encoding (3 bytes) by at most 2.
 */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += extraBytes(unit);
  }
  return bytes;
}

/** The longest prefix of `text`, as a count of UTF-16 units, that fits into `bytes` UTF-8 bytes. */
export function unitsWithin(text: string, bytes: number): number {
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    used += 1 + extraBytes(text.charCodeAt(i));
    if (used > bytes) return i;
  }
  return text.length;
}

function extraBytes(unit: number): number {
  if (unit < 0x80) return 0;
  if (unit < 0x800) return 1;
  return unit >= 0xdc00 && unit <= 0xdfff ? 0 : 2;
}
