import type { VersionDoc } from "@/models/version";
import { getBlobs } from "./blobs";

/** The SHA-256 of every file of a Version, by path. */
export function hashesOf(version: VersionDoc): Map<string, string> {
  return new Map(version.files.map((file) => [file.path, file.sha256]));
}

/** The text of every file of a Version, by path. */
export async function readTree(version: VersionDoc): Promise<Map<string, string>> {
  const bodies = await getBlobs(version.files.map((file) => file.sha256));
  return new Map(version.files.map((file) => [file.path, bodies.get(file.sha256) ?? ""]));
}
