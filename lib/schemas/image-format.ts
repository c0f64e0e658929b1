/** The images that can be attached. */
export type ImageFormat = "png" | "jpeg" | "webp" | "gif" | "avif";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const AVIF_BRANDS: ReadonlySet<string> = new Set(["avif", "avis"]);

/**
 * What an image is by its first bytes, whatever its name and the request say; null for everything else. Pure.
 * Source: the signatures in the WHATWG's MIME Sniffing Standard, section 6.1, and ISO/IEC 14496-12 for AVIF's brand.
 */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | null {
  if (PNG.every((byte, at) => bytes[at] === byte)) return "png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (["GIF87a", "GIF89a"].includes(ascii(bytes, 0, 6))) return "gif";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  if (ascii(bytes, 4, 8) === "ftyp" && AVIF_BRANDS.has(ascii(bytes, 8, 12))) return "avif";
  return null;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
