import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { getBodies } from "./blobs";
import { getOwnedVersion } from "./get-owned-version";
import { hashesOf } from "./read-tree";
import { derivesSiteCss, SITE_CSS_PATH, siteCssOf } from "./site-css";

/** The bytes of one file of a Version, or of the stylesheet compiled from it. Throws NOT_FOUND. */
export async function readVersionFile(
  ctx: UserContext,
  versionId: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const version = await getOwnedVersion(ctx, versionId);
  const hashes = hashesOf(version);
  if (path === SITE_CSS_PATH && derivesSiteCss(hashes)) return new Uint8Array(Buffer.from(await siteCssOf(hashes)));
  const hash = hashes.get(path);
  if (hash === undefined) throw new AppError("NOT_FOUND", apiMessages.projects.fileNotFound);
  return (await getBodies([hash])).get(hash) ?? new Uint8Array();
}
