import sharp from "sharp";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { BrandLogo } from "@/lib/schemas/brand-kit";
import { uploadMessages as says } from "@/messages/uploads-en";
import { UploadModel } from "@/models/upload";
import { logoTone } from "./logo-tone";

/** Three times what a header shows of it. */
const [WIDTH, HEIGHT] = [640, 240];

/**
 * A logo made of an attached image of the user's: its first picture, no larger than a header needs. Throws BAD_INPUT
 * where the image is gone or another user's.
 */
export async function takeLogo(ctx: UserContext, uploadId: string): Promise<BrandLogo & { data: Buffer }> {
  await connectDb();
  const upload = await UploadModel.findOne({ _id: uploadId, ownerId: ctx.actor.userId });
  if (!upload) throw new AppError("BAD_INPUT", says.gone, { fields: { logoUploadId: says.gone } });
  const { data, info } = await sharp(upload.data)
    .resize({ width: WIDTH, height: HEIGHT, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 90, alphaQuality: 100, smartSubsample: true, effort: 5 })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { name: upload.name, data, bytes: data.length, width, height, tone: await logoTone(data) };
}
