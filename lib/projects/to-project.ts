import type { Project } from "@/lib/schemas/project";
import type { ProjectDoc } from "@/models/project";

/** A project as the wire has it. Its current Version is always the newest. */
export function toProject(project: ProjectDoc): Project {
  return {
    id: String(project._id),
    shortId: project.shortId,
    name: project.name,
    prompt: project.prompt,
    blueprint: project.blueprint,
    stack: "site",
    visibility: project.visibility ?? "private",
    versionId: project.headVersionId ? String(project.headVersionId) : null,
    versionNumber: project.versionCount,
    activeRunId: project.activeRunId ? String(project.activeRunId) : null,
    lastRunStatus: project.lastRunStatus ?? null,
    forkedFrom: project.forkedFrom
      ? { name: project.forkedFrom.name, versionNumber: project.forkedFrom.versionNumber }
      : null,
    createdAt: project.createdAt.toISOString(),
    updatedAt: project.updatedAt.toISOString(),
    deletedAt: project.deletedAt?.toISOString() ?? null,
  };
}
