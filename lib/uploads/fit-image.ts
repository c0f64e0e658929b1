import sharp, { type Sharp } from "sharp";
import { AppError } from "@/lib/platform/errors";
import { LIMITS } from "@/lib/schemas/limits";
import { uploadMessages as says } from "@/messages/uploads-en";
import { type ImageFormat, imageFormatOf } from "@/lib/schemas/image-format";
import { isDerivedAvif } from "./avif-derived";
import { countScans } from "./jpeg-scans";
import { unpackInTurn } from "./unpack-in-turn";

/** An image as it is kept: WebP, upright, in sRGB, without metadata. */
export type FittedImage = { bytes: Buffer; width: number; height: number };

/** What is kept of an image at most: enough for a full-width picture, and a small part of what a project holds. */
const KEPT_BYTES = 640 * 1024;
/** Longest side in px and quality, one try after the other until the bytes fit. */
const TRIES = [
  { side: 2_000, quality: 82 },
  { side: 2_000, quality: 70 },
  { side: 1_600, quality: 65 },
  { side: 1_200, quality: 60 },
  { side: 800, quality: 55 },
  { side: 480, quality: 45 },
] as const;
/** All tries together. It interrupts neither a JPEG's scans nor what an AVIF is put together of, so those are looked at before. */
const WITHIN_MS = 40_000;
/** Each goes through all of the picture once more, be it a few bytes long; encoders write ten or so. */
const MAX_SCANS = 100;

// libvips reads far more than what is offered, SVG and PDF among it: only these five loaders may ever run.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Png", "Jpeg", "Webp", "Nsgif", "Heif"].map((name) => `VipsForeignLoad${name}`),
});
sharp.cache(false);

/**
 * Writes an image anew, so that nothing of the file itself is kept: no place where it was taken, no thumbnail, nothing
 * that hides behind the picture. Its size is read from its header before anything is unpacked.
 * Throws BAD_INPUT with a sentence for what is no image, damaged, or has too many pixels.
 */
export async function fitImage(bytes: Uint8Array): Promise<FittedImage> {
  if (bytes.length === 0) throw refusal(says.empty);
  const format = imageFormatOf(bytes);
  if (!format) throw refusal(says.notImage);
  if (format === "jpeg" && countScans(bytes, MAX_SCANS) > MAX_SCANS) throw refusal(says.unreadable);
  if (format === "avif" && isDerivedAvif(bytes)) throw refusal(says.unreadable);
  return unpackInTurn(() => unpack(bytes, format));
}

async function unpack(bytes: Uint8Array, format: ImageFormat): Promise<FittedImage> {
  const until = Date.now() + WITHIN_MS;
  try {
    const pages = await pagesOf(bytes);
    const isFlat = format === "png" || format === "gif";
    if (isFlat && pages === 1) {
      // Drawings and logos stay exact where they are small enough.
      const exact = await write(open(bytes, pages, until), TRIES[0].side, { lossless: true });
      if (exact.bytes.length <= KEPT_BYTES) return exact;
    }
    for (const { side, quality } of TRIES) {
      const fitted = await write(open(bytes, pages, until), side, { quality });
      if (fitted.bytes.length <= KEPT_BYTES) return fitted;
    }
  } catch (error) {
    throw error instanceof AppError ? error : refusal(says.unreadable, error);
  }
  throw refusal(pagesTooMany());
}

/** How many pictures it shows one after the other. */
async function pagesOf(bytes: Uint8Array): Promise<number> {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > LIMITS.uploadPixels) throw refusal(says.tooManyPixels(LIMITS.uploadPixels / 1e6));
  if (pages > LIMITS.uploadAnimationPictures) throw refusal(says.animationTooLong(LIMITS.uploadAnimationPictures));
  if (pages > 1 && width * height * pages > LIMITS.uploadAnimationPixels) throw refusal(pagesTooMany());
  return pages;
}

function open(bytes: Uint8Array, pages: number, until: number): Sharp {
  const seconds = Math.ceil((until - Date.now()) / 1_000);
  if (seconds <= 0) throw refusal(says.unreadable);
  const limits = { limitInputPixels: LIMITS.uploadPixels, failOn: "error" } as const;
  const isAnimated = pages > 1;
  return sharp(bytes, { ...limits, animated: isAnimated }).timeout({ seconds });
}

async function write(image: Sharp, side: number, how: { lossless: true } | { quality: number }): Promise<FittedImage> {
  const { data, info } = await image
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .webp({ effort: 4, smartSubsample: true, ...how })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.pageHeight ?? info.height };
}

function pagesTooMany(): string {
  return says.animationTooLarge(LIMITS.uploadAnimationPixels / 1e6);
}

function refusal(message: string, cause?: unknown): AppError {
  return new AppError("BAD_INPUT", message, { cause });
}
