import { connectDb } from "@/lib/platform/db";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import { SHARED_VISIBILITIES } from "@/lib/schemas/project";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { NOT_TAKEN_DOWN } from "./taken-down";

/** What everybody may know of a shared project: nothing of its conversation, its uploads or its other Versions. */
export type SharedProject = {
  id: string;
  token: string;
  name: string;
  blueprint: BlueprintId;
  /** The current Version, the only one that is shown. */
  versionId: string;
  isListed: boolean;
};

/** What a project is shared under: not deleted, not private, not taken down, with something to see. */
const IS_SHARED = {
  visibility: { $in: SHARED_VISIBILITIES },
  deletedAt: null,
  headVersionId: { $ne: null },
  ...NOT_TAKEN_DOWN,
};
const PER_PAGE = 12;

/** The project behind a link; null where there is none, or no longer. */
export async function findSharedProject(token: string): Promise<SharedProject | null> {
  if (!/^[\w-]{32}$/.test(token)) return null;
  await connectDb();
  const project = await ProjectModel.findOne({ shareToken: token, ...IS_SHARED }).lean<ProjectDoc>();
  return project && toShared(project);
}

/** One page of the showcase, newest first, and how many pages there are. */
export async function listShowcase(page: number): Promise<{ items: SharedProject[]; pages: number }> {
  await connectDb();
  const filter = { ...IS_SHARED, visibility: "listed" as const, listedAt: { $ne: null }, takenDown: null };
  const [items, total] = await Promise.all([
    ProjectModel.find(filter)
      .sort({ listedAt: -1, _id: -1 })
      .skip((page - 1) * PER_PAGE)
      .limit(PER_PAGE)
      .lean<ProjectDoc[]>(),
    ProjectModel.countDocuments(filter),
  ]);
  return { items: items.flatMap((project) => toShared(project) ?? []), pages: Math.ceil(total / PER_PAGE) };
}

function toShared({ _id, shareToken, name, blueprint, headVersionId, ...project }: ProjectDoc): SharedProject | null {
  if (!shareToken || !headVersionId) return null;
  const shown = { id: String(_id), token: shareToken, name, blueprint, versionId: String(headVersionId) };
  return { ...shown, isListed: project.visibility === "listed" && !project.takenDown };
}
