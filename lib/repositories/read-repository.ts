import type { UserContext } from "@/lib/platform/context";
import { fileNameOf, getOwnedProject } from "@/lib/projects";
import type { RepositoryState } from "@/lib/schemas/repository";
import type { ProjectDoc } from "@/models/project";
import { type RepositoryDoc, RepositoryModel } from "@/models/repository";

/** Where a project of the user's is saved, and where it came from. Throws NOT_FOUND. */
export async function readRepository(ctx: UserContext, projectId: string): Promise<RepositoryState> {
  const project = await getOwnedProject(ctx, projectId);
  const link = await RepositoryModel.findOne({ projectId: project._id }).lean<RepositoryDoc>();
  return toState(project, link);
}

function toState(project: ProjectDoc, link: RepositoryDoc | null): RepositoryState {
  const suggestedName = fileNameOf(project.name) || project.shortId.toLowerCase();
  if (!link) return { saved: null, upstream: null, suggestedName };
  const { owner, name, url, branch, lastSavedVersionNumber, pullRequest, upstream } = link;
  return {
    saved: link.repositoryId
      ? {
          owner,
          name,
          url,
          branch,
          versionNumber: lastSavedVersionNumber,
          pullRequest: pullRequest ? { url: pullRequest.url, versionNumber: pullRequest.versionNumber } : null,
        }
      : null,
    upstream: upstream
      ? { owner: upstream.owner, name: upstream.name, url: upstream.url, ref: upstream.ref, path: upstream.path }
      : null,
    suggestedName,
  };
}
