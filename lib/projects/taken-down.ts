import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";

/** The projects of which operators closed all that others see; and the other ones. */
export const TAKEN_DOWN = { "takenDown.from": "everywhere" as const };
export const NOT_TAKEN_DOWN = { "takenDown.from": { $ne: "everywhere" as const } };

export type MaybeTakenDown = { takenDown?: ProjectDoc["takenDown"] | undefined };

/** True where operators closed all that others see of a project. */
export function isTakenDown({ takenDown }: MaybeTakenDown): boolean {
  return takenDown?.from === "everywhere";
}

/**
 * Before a Version is shown to others: throws FORBIDDEN where operators took the project down, or another one of the same
 * owner's that has, or had, this very home page. Copies that other people have are the operators' to judge: who copies
 * a page and has the copy taken down must not close the original.
 */
export async function refuseTakenDown(project: ProjectDoc, versionId: ProjectDoc["headVersionId"]): Promise<void> {
  if (isTakenDown(project)) throw refusal(project);
  const version = await VersionModel.findById(versionId, { files: 1 }).lean();
  const page = version?.files.find(({ path }) => path === "index.html");
  const closed = page ? await ProjectModel.find({ ownerId: project.ownerId, ...TAKEN_DOWN }).lean<ProjectDoc[]>() : [];
  if (!page || closed.length === 0) return;
  const twin = await VersionModel.findOne(
    {
      projectId: { $in: closed.map(({ _id }) => _id) },
      files: { $elemMatch: { path: page.path, sha256: page.sha256 } },
    },
    { projectId: 1 },
  ).lean();
  const first = twin && closed.find(({ _id }) => _id.equals(twin.projectId));
  if (first) throw refusal(first);
}

/** Says that, and why, others can't see a project. */
export function refusal({ takenDown }: MaybeTakenDown): AppError {
  return new AppError("FORBIDDEN", apiMessages.projects.takenDown(takenDown?.reason ?? ""));
}
