import type { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { UploadModel } from "@/models/upload";

/** What nobody has asked for in so long was attached to a draft that is not sent any more. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1_000;

/** Removes the attached files that no request has named, 7 days after they were last asked for. */
export async function purgeUnusedUploads(now: Date): Promise<void> {
  await connectDb();
  const isOver = { projectIds: { $size: 0 }, touchedAt: { $lt: new Date(now.getTime() - KEPT_MS) } };
  const { deletedCount } = await UploadModel.deleteMany(isOver);
  if (deletedCount > 0) log.info("uploads.purged", { count: deletedCount });
}

/** Removes all that an account has attached. */
export async function purgeUploadsOf(ownerId: Types.ObjectId): Promise<void> {
  await UploadModel.deleteMany({ ownerId });
}
