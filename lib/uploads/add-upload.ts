import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { LIMITS } from "@/lib/schemas/limits";
import type { Upload } from "@/lib/schemas/upload";
import { uploadMessages as says } from "@/messages/uploads-en";
import { UploadModel } from "@/models/upload";
import { fitImage } from "./fit-image";
import { toUpload } from "./to-upload";

/**
 * Keeps an image for its owner, as `fitImage` writes it; `fileName` is what it was called. Throws BAD_INPUT for what is
 * no image that can be kept, and CONFLICT where the account's attached files take all the room they may.
 */
export async function addUpload(ctx: UserContext, fileName: string, file: Uint8Array): Promise<Upload> {
  const ownerId = new Types.ObjectId(ctx.actor.userId);
  await connectDb();
  await refuseWithoutRoom(ownerId);
  const { bytes, width, height } = await fitImage(file);
  const now = new Date();
  const created = await UploadModel.create({
    ownerId,
    name: plainName(fileName),
    kind: "image",
    data: bytes,
    bytes: bytes.length,
    width,
    height,
    createdAt: now,
    touchedAt: now,
  });
  log.info("upload.added", { userId: ctx.actor.userId, uploadId: created.id, bytes: bytes.length });
  return toUpload(created);
}

/** What comes at the same moment may pass the bound by a file or two, which harms nobody. */
async function refuseWithoutRoom(ownerId: Types.ObjectId): Promise<void> {
  const [sum] = await UploadModel.aggregate<{ bytes: number }>([
    { $match: { ownerId } },
    { $group: { _id: null, bytes: { $sum: "$bytes" } } },
  ]);
  if ((sum?.bytes ?? 0) < LIMITS.uploadsAccountBytes) return;
  throw new AppError("CONFLICT", says.noRoom(LIMITS.uploadsAccountBytes / 1024 / 1024));
}

/** The last part of a path, without characters that nobody sees; its end is kept where it is too long. */
function plainName(fileName: string): string {
  const name = (fileName.split(/[/\\]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  return name.slice(-LIMITS.uploadNameChars) || says.untitled;
}
