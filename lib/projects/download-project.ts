import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { exportedFiles } from "./exported-files";
import { fileNameOf } from "./file-name";
import { getOwnedProject } from "./get-owned-project";
import { getOwnedVersion } from "./get-owned-version";
import { zipFiles } from "./zip";

/**
 * The current Version of a project as a ZIP that any static host can serve; the same Version always gives the same
 * bytes. Throws NOT_FOUND, and CONFLICT before the first Version.
 */
export async function downloadProject(
  ctx: UserContext,
  projectId: string,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const project = await getOwnedProject(ctx, projectId);
  if (!project.headVersionId) throw new AppError("CONFLICT", apiMessages.projects.nothingBuilt);
  const version = await getOwnedVersion(ctx, String(project.headVersionId));
  const bytes = await zipFiles(await exportedFiles(version));
  return { fileName: `${fileNameOf(project.name) || project.shortId.toLowerCase()}.zip`, bytes };
}
