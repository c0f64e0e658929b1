import sharp from "sharp";

/** What a model is shown of a picture: enough to see what it is. */
const SIDE = 1_024;

/** A stored image as every model reads it: its first picture as JPEG, or as PNG where it has transparent parts. */
export async function modelImage(bytes: Uint8Array): Promise<{ mediaType: string; data: Uint8Array }> {
  const image = sharp(bytes).resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true });
  const { hasAlpha } = await sharp(bytes).metadata();
  const data = await (hasAlpha ? image.png() : image.jpeg({ quality: 80 })).toBuffer();
  return { mediaType: hasAlpha ? "image/png" : "image/jpeg", data: new Uint8Array(data) };
}
