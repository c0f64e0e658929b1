/** Bytes as text where they are UTF-8, byte for byte, without the zeros that mark what is no text; null otherwise. */
export function utf8Text(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8 is an answer here: an image, a font.
    return null;
  }
}
