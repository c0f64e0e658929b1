import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { uploadMessages as says } from "@/messages/uploads-en";
import { UploadModel } from "@/models/upload";

/** Takes away an attached file of the user's that no request has named. Throws NOT_FOUND, and CONFLICT for one that was. */
export async function removeUpload(ctx: UserContext, id: string): Promise<void> {
  await connectDb();
  const own = { _id: id, ownerId: ctx.actor.userId };
  const { deletedCount } = await UploadModel.deleteOne({ ...own, projectIds: { $size: 0 } });
  if (deletedCount > 0) return;
  throw (await UploadModel.exists(own))
    ? new AppError("CONFLICT", says.isUsed)
    : new AppError("NOT_FOUND", says.notFound);
}
