import { Types } from "mongoose";
import { sha256 } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import { putBlobs } from "@/lib/projects";
import type { VersionFile } from "@/lib/schemas/version";
import { uploadMessages as says } from "@/messages/uploads-en";
import type { RunUpload } from "@/models/run";
import { UploadModel } from "@/models/upload";
import { assetPath } from "./asset-path";

const PROJECT_BYTES = 10 * 1024 * 1024;
const PROJECT_FILES = 400;

/**
 * The attached files of an account under `ids`, each with its path in a project that has `files`; their bodies are among
 * those of files then. One that stands there already keeps its path. Throws BAD_INPUT where one is gone or another
 * account's, and where the project has no room for it.
 */
export async function takeUploads(
  ownerId: string,
  ids: readonly string[],
  files: readonly VersionFile[],
): Promise<RunUpload[]> {
  if (ids.length === 0) return [];
  const own = await requireUploads(ownerId, ids);
  const found = new Map((await UploadModel.find(own)).map((upload) => [upload.id, upload]));
  const paths = new Map(files.map((file) => [file.path.toLowerCase(), file.sha256]));
  let room = PROJECT_BYTES - files.reduce((sum, file) => sum + file.bytes, 0);
  const taken: RunUpload[] = [];
  for (const id of ids) {
    const upload = found.get(id);
    if (!upload) throw gone();
    const { name, data, bytes, width, height } = upload;
    const hash = sha256(data);
    const path = assetPath(name, hash, paths);
    if (!paths.has(path)) room -= bytes;
    if (room < 0) throw new AppError("BAD_INPUT", says.projectFull(path, PROJECT_BYTES / 1024 / 1024));
    paths.set(path, hash);
    if (paths.size > PROJECT_FILES) throw new AppError("BAD_INPUT", says.tooManyFiles(path, PROJECT_FILES));
    taken.push({ uploadId: new Types.ObjectId(id), name, path, bytes, sha256: hash, width, height });
  }
  await putBlobs([...found.values()].map(({ data }) => data));
  return taken;
}

/**
 * What finds the attached files of an account under `ids`; they stay for some days from now on. Throws BAD_INPUT where one
 * is gone or another account's.
 */
export async function requireUploads(
  ownerId: string,
  ids: readonly string[],
): Promise<{ _id: { $in: readonly string[] }; ownerId: string }> {
  const own = { _id: { $in: ids }, ownerId };
  if (ids.length === 0) return own;
  // Whatever takes longer than a moment from here on, no purge comes in between.
  const { matchedCount } = await UploadModel.updateMany(own, { touchedAt: new Date() });
  if (matchedCount !== ids.length) throw gone();
  return own;
}

/** What the attached files under `ids` are called, by id; those that are gone are left out. */
export async function nameUploads(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await UploadModel.find({ _id: { $in: ids } }, { name: 1 });
  return new Map(found.map(({ id, name }) => [id, name]));
}

function gone(): AppError {
  return new AppError("BAD_INPUT", says.gone, { fields: { uploadIds: says.gone } });
}

/** Marks attached files as part of a project: they stay while it does. */
export async function keepUploads(ownerId: string, ids: readonly string[], projectId: Types.ObjectId): Promise<void> {
  if (ids.length === 0) return;
  await UploadModel.updateMany({ _id: { $in: ids }, ownerId }, { $addToSet: { projectIds: projectId } });
}
