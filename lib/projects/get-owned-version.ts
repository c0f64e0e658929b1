import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { type VersionDoc, VersionModel } from "@/models/version";
import { getOwnedProject } from "./get-owned-project";

/** A Version of a project of the user's, with its tree. Throws NOT_FOUND. */
export async function getOwnedVersion(ctx: UserContext, id: string): Promise<VersionDoc> {
  await connectDb();
  const version = /^[0-9a-f]{24}$/.test(id) ? await VersionModel.findById(id).lean<VersionDoc>() : null;
  if (!version) throw new AppError("NOT_FOUND", apiMessages.projects.versionNotFound);
  await getOwnedProject(ctx, String(version.projectId));
  return version;
}
