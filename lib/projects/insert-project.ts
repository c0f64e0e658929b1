import { type ClientSession, Types } from "mongoose";
import { LIMITS } from "@/lib/schemas/limits";
import type { VersionFile } from "@/lib/schemas/version";
import { type ProjectDoc, type ProjectFields, ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { drawProjectNames } from "./draw-project-names";

type Background = { prompt: string; summary: string };
type Made = {
  fields: Pick<ProjectFields, "ownerId" | "name" | "prompt" | "blueprint"> &
    Partial<Pick<ProjectFields, "seed" | "forkedFrom" | "instructions" | "brand">> & {
      background?: readonly Background[];
    };
  origin: "import" | "fork";
  /** The tree, and its bodies, which its nonce must not occur in. */
  stored: readonly VersionFile[];
  files: ReadonlyMap<string, Uint8Array>;
};

/** Stores a project that begins with files, and its first Version, inside a transaction; again with another short name. */
export async function insertProject(
  { fields, origin, stored, files }: Made,
  session: ClientSession,
): Promise<ProjectDoc> {
  const [_id, headVersionId] = [new Types.ObjectId(), new Types.ObjectId()];
  const texts = [...files.values()].map((bytes) => Buffer.from(bytes).toString("latin1"));
  const created = new ProjectModel({
    _id,
    isNameAuto: false,
    headVersionId,
    versionCount: 1,
    ...drawProjectNames(texts),
    ...fields,
    name: fields.name.slice(0, LIMITS.projectNameChars),
  });
  await created.save({ session });
  const version = { projectId: _id, number: 1, origin, files: [...stored], createdAt: new Date() };
  await VersionModel.create([{ _id: headVersionId, ...version }], { session });
  return created.toObject<ProjectDoc>();
}
