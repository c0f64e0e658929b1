import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { uploadMessages } from "@/messages/uploads-en";
import { UploadModel } from "@/models/upload";

/** The bytes of an attached image of the user's, as WebP. Throws NOT_FOUND. */
export async function getUpload(ctx: UserContext, id: string): Promise<Uint8Array<ArrayBuffer>> {
  await connectDb();
  const upload = await UploadModel.findOne({ _id: id, ownerId: ctx.actor.userId });
  if (!upload) throw new AppError("NOT_FOUND", uploadMessages.notFound);
  return new Uint8Array(upload.data);
}
