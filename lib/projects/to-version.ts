import type { Version } from "@/lib/schemas/version";
import type { VersionFields } from "@/models/version";
import type { Types } from "mongoose";

type ShownVersion = Omit<VersionFields, "files" | "name"> & {
  _id: Types.ObjectId;
  name?: string | null | undefined;
  fileCount: number;
  run?: { prompt: string; centicredits: number } | null;
};

/** A Version as the wire has it; `fileCount` stands for its files, so that a list need not read them. */
export function toVersion(version: ShownVersion): Version {
  return {
    id: String(version._id),
    projectId: String(version.projectId),
    number: version.number,
    origin: version.origin,
    runId: version.runId ? String(version.runId) : null,
    restoredFrom: version.restoredFrom ?? null,
    ...(version.changed ? { changed: version.changed } : {}),
    fileCount: version.fileCount,
    name: version.name ?? null,
    run: version.run ? { prompt: version.run.prompt, centicredits: version.run.centicredits } : null,
    createdAt: version.createdAt.toISOString(),
  };
}
