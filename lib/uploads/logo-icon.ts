import sharp from "sharp";
import type { BrandLogo } from "@/lib/schemas/brand-kit";

/** Three times the largest that a browser's tab shows. */
export const ICON_SIDE = 96;
const [PADDING, RADIUS] = [12, 21];
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };
/** A tab may be light or dark, whatever the page is. */
const PLATES = { dark: 255, light: 24 } as const;

/**
 * The icon of a site, as a square PNG, from its logo (a WebP that we wrote): on a plate with round corners where its marks
 * are so dark or so light that a browser's tab could swallow them.
 */
export async function logoIcon(logo: Uint8Array, tone: BrandLogo["tone"]): Promise<Buffer> {
  const side = tone === "any" ? ICON_SIDE : ICON_SIDE - 2 * PADDING;
  const mark = await sharp(logo)
    .resize({ width: side, height: side, fit: "contain", background: NOTHING })
    .png()
    .toBuffer();
  if (tone === "any") return mark;
  const raw = { width: ICON_SIDE, height: ICON_SIDE, channels: 4 } as const;
  return sharp(plate(PLATES[tone]), { raw })
    .composite([{ input: mark }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** A square of one grey with round corners, as RGBA. */
function plate(grey: number): Buffer {
  const pixels = Buffer.alloc(ICON_SIDE * ICON_SIDE * 4, grey);
  for (let y = 0; y < ICON_SIDE; y += 1) {
    for (let x = 0; x < ICON_SIDE; x += 1) pixels[(y * ICON_SIDE + x) * 4 + 3] = Math.round(255 * cover(x, y));
  }
  return pixels;
}

/** How much of a pixel is within the round corners. */
function cover(x: number, y: number): number {
  const beyond = (at: number): number => Math.max(RADIUS - (at + 0.5), at + 0.5 - (ICON_SIDE - RADIUS), 0);
  return Math.min(1, Math.max(0, RADIUS + 0.5 - Math.hypot(beyond(x), beyond(y))));
}
