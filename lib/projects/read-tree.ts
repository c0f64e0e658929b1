import type { VersionFile } from "@/lib/schemas/version";
import type { VersionDoc } from "@/models/version";
import { getBodies } from "./blobs";

/** The SHA-256 of every file of a Version, by path. */
export function hashesOf(version: { files: readonly VersionFile[] }): Map<string, string> {
  return new Map(version.files.map((file) => [file.path, file.sha256]));
}

/** The bytes of every file of a Version, by path. */
export async function readTree(version: Pick<VersionDoc, "files">): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const bodies = await getBodies(version.files.map((file) => file.sha256));
  return new Map(version.files.map((file) => [file.path, bodies.get(file.sha256) ?? new Uint8Array()]));
}
