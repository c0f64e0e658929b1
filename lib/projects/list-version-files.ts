import type { UserContext } from "@/lib/platform/context";
import type { VersionFile } from "@/lib/schemas/version";
import { getOwnedVersion } from "./get-owned-version";

/** The files of a Version, by path. What is derived from them (the compiled stylesheet) is not among them. */
export async function listVersionFiles(ctx: UserContext, versionId: string): Promise<VersionFile[]> {
  const version = await getOwnedVersion(ctx, versionId);
  return version.files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
}
