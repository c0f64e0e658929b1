import { Types } from "mongoose";
import { UploadModel } from "@/models/upload";

/** The smallest WebP there is: one transparent pixel. */
const PIXEL = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");

/** The id of a new image that a person attached, as it is kept. */
export async function makeUpload(ownerId: string, name = "pixel.png"): Promise<string> {
  const now = new Date();
  const upload = await UploadModel.create({
    ownerId: new Types.ObjectId(ownerId),
    name,
    kind: "image",
    data: PIXEL,
    bytes: PIXEL.length,
    width: 1,
    height: 1,
    createdAt: now,
    touchedAt: now,
  });
  return upload.id;
}
