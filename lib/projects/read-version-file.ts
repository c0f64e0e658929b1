import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { getBlobs } from "./blobs";
import { getOwnedVersion } from "./get-owned-version";
import { hashesOf } from "./read-tree";
import { SITE_CSS_PATH, siteCssOf } from "./site-css";

/** The text of one file of a Version, or of the stylesheet compiled from it. Throws NOT_FOUND. */
export async function readVersionFile(ctx: UserContext, versionId: string, path: string): Promise<string> {
  const version = await getOwnedVersion(ctx, versionId);
  if (path === SITE_CSS_PATH) return siteCssOf(hashesOf(version));
  const file = version.files.find((candidate) => candidate.path === path);
  if (!file) throw new AppError("NOT_FOUND", apiMessages.projects.fileNotFound);
  return (await getBlobs([file.sha256])).get(file.sha256) ?? "";
}
