import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { findSharedProject, getOwnedVersion, type SharedProject } from "@/lib/projects";
import { apiMessages } from "@/messages/api-en";
import { ScreenshotModel } from "@/models/screenshot";

type Bytes = Uint8Array<ArrayBuffer>;

/** The picture of a Version of the user's as WebP, 640 × 400; null while there is none. Throws NOT_FOUND. */
export async function readThumbnail(ctx: UserContext, versionId: string): Promise<Bytes | null> {
  await getOwnedVersion(ctx, versionId);
  return readPicture(versionId);
}

/** The picture of what is behind a link, as it is shared now; null while there is none. Throws NOT_FOUND. */
export async function readSharedThumbnail(token: string): Promise<Bytes | null> {
  const project = await findSharedProject(token);
  if (!project) throw new AppError("NOT_FOUND", apiMessages.projects.notFound);
  return readPicture(project.versionId);
}

/** Where others fetch the picture of what is behind a link, for who is sent that link; null while there is none. */
export async function sharedThumbnailUrl({ token, versionId }: SharedProject): Promise<string | null> {
  const pictured = await withThumbnail([versionId]);
  return pictured.has(versionId) ? `${env().APP_URL}/api/shared/${token}/thumbnail` : null;
}

/** Which of those Versions have a picture. */
export async function withThumbnail(versionIds: readonly string[]): Promise<ReadonlySet<string>> {
  await connectDb();
  const found = await ScreenshotModel.find(
    { versionId: { $in: versionIds }, kind: "thumbnail" },
    { versionId: 1 },
  ).lean();
  return new Set(found.map(({ versionId }) => String(versionId)));
}

async function readPicture(versionId: string): Promise<Bytes | null> {
  const picture = await ScreenshotModel.findOne({ versionId, kind: "thumbnail" });
  return picture ? new Uint8Array(picture.data) : null;
}
