const DERIVED = ["grid", "iovl", "iden"];
const HEADER_BYTES = 8;

/**
 * Whether an AVIF is put together of other images, of which a few hundred bytes can name one large image again and again.
 * Pure. Source: ISO/IEC 14496-12, 4.2 (boxes) and 8.11 (meta); ISO/IEC 23008-12, 6.6.2 (derived images).
 */
export function isDerivedAvif(avif: Uint8Array): boolean {
  const bytes = Buffer.from(avif.buffer, avif.byteOffset, avif.byteLength);
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const size = boxSize(bytes, at);
    if (bytes.toString("latin1", at + 4, at + HEADER_BYTES) === "meta") {
      const meta = bytes.subarray(at, at + size);
      if (DERIVED.some((type) => meta.includes(type))) return true;
    }
    at += Math.max(HEADER_BYTES, size);
  }
  return false;
}

/** 0 stands for all that follows, 1 for a length of eight bytes behind the type. */
function boxSize(bytes: Buffer, at: number): number {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return bytes.length - at;
  if (size > 1) return size;
  return at + 2 * HEADER_BYTES <= bytes.length ? Number(bytes.readBigUInt64BE(at + HEADER_BYTES)) : bytes.length;
}
