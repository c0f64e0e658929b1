import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { getBlobs } from "./blobs";
import { getOwnedVersion } from "./get-owned-version";

/** The text of one file of a Version. Throws NOT_FOUND. */
export async function readVersionFile(ctx: UserContext, versionId: string, path: string): Promise<string> {
  const version = await getOwnedVersion(ctx, versionId);
  const file = version.files.find((candidate) => candidate.path === path);
  if (!file) throw new AppError("NOT_FOUND", apiMessages.projects.fileNotFound);
  return (await getBlobs([file.sha256])).get(file.sha256) ?? "";
}
