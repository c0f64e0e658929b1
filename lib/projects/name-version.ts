import type { UserContext } from "@/lib/platform/context";
import type { Version } from "@/lib/schemas/version";
import { VersionModel } from "@/models/version";
import { getOwnedVersion } from "./get-owned-version";
import { toVersion } from "./to-version";

/** Names a Version of a project of the user's; null or an empty name takes it away. Throws NOT_FOUND. */
export async function nameVersion(ctx: UserContext, versionId: string, name: string | null): Promise<Version> {
  const version = await getOwnedVersion(ctx, versionId);
  const kept = name === "" ? null : name;
  await VersionModel.updateOne({ _id: version._id }, { $set: { name: kept } });
  return toVersion({ ...version, name: kept, fileCount: version.files.length });
}
