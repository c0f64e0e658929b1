import type { UserContext } from "@/lib/platform/context";
import type { Version } from "@/lib/schemas/version";
import { addVersion } from "./add-version";
import { getOwnedVersion } from "./get-owned-version";
import { toVersion } from "./to-version";

/**
 * Makes an earlier Version the current one again, as a new Version with the same files. Throws NOT_FOUND, and CONFLICT
 * while a run is active.
 */
export async function restoreVersion(ctx: UserContext, versionId: string): Promise<Version> {
  const { projectId, number, files } = await getOwnedVersion(ctx, versionId);
  return toVersion(await addVersion(ctx, { projectId, origin: "restore", restoredFrom: number, files }));
}
