import sharp from "sharp";
import type { BrandLogo } from "@/lib/schemas/brand-kit";
import { luminance } from "@/lib/schemas/colour";

const SIDE = 96;
/** Pixels that are seen through so far bring no ground of their own. */
const SEEN_ALPHA = 128;
/** Less of a picture than this share being open is a rounded corner. */
const OPEN_SHARE = 0.08;
/** Relative luminances below which marks are lost on near black, and above which on white (1.6 : 1 and less). */
const [DARK, LIGHT] = [0.08, 0.6];
/** From this share of the marks on, a logo can't be made out without them. */
const LOST_SHARE = 0.2;

/**
 * Whether the marks of a logo are dark, light, or seen on any ground: a logo that fills its picture brings its own, and of
 * one with dark and light marks the ones or the others are always seen. `image` is one that we wrote.
 */
export async function logoTone(image: Uint8Array): Promise<BrandLogo["tone"]> {
  const pixels = await sharp(image)
    .resize({ width: SIDE, height: SIDE, fit: "inside" })
    .ensureAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer();
  let [seen, dark, light] = [0, 0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < SEEN_ALPHA) continue;
    const y = luminance(`#${pixels.toString("hex", at, at + 3)}`);
    seen += 1;
    if (y < DARK) dark += 1;
    if (y > LIGHT) light += 1;
  }
  if (seen > (pixels.length / 4) * (1 - OPEN_SHARE)) return "any";
  if (dark >= seen * LOST_SHARE && dark > 2 * light) return "dark";
  return light >= seen * LOST_SHARE && light > 2 * dark ? "light" : "any";
}
