import type { UserContext } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject, getOwnedVersion } from "@/lib/projects";
import { getOwnedRun } from "@/lib/runs";
import { previewMessages } from "@/messages/preview-en";
import type { ProjectDoc } from "@/models/project";
import { createCapability, type PreviewTarget } from "./capability";

type PreviewOf = { runId?: string | undefined; versionId?: string | undefined };

/**
 * The address under which a run or a version of the user's project can be looked at for an hour; it ends in `/`, and a
 * page's path follows. Without either id: the active run, else the current version. Throws NOT_FOUND for what isn't there,
 * isn't the user's, or belongs to another project.
 */
export async function createPreviewUrl(
  ctx: UserContext,
  projectId: string,
  of: PreviewOf = {},
): Promise<{ url: string; expiresAt: string }> {
  const project = await getOwnedProject(ctx, projectId);
  const target = await chooseTarget(ctx, project, of);
  const { capability, expiresAt } = createCapability(target, Date.now());
  return { url: `${env().PREVIEW_URL}/preview/${capability}/`, expiresAt: expiresAt.toISOString() };
}

async function chooseTarget(ctx: UserContext, project: ProjectDoc, of: PreviewOf): Promise<PreviewTarget> {
  const projectId = String(project._id);
  const runId = of.runId ?? (of.versionId === undefined ? project.activeRunId : undefined);
  if (runId) {
    const run = await getOwnedRun(ctx, String(runId));
    if (String(run.projectId) !== projectId) throw nothingToShow();
    return { projectId, runId: String(run._id) };
  }
  const versionId = of.versionId ?? project.headVersionId;
  if (!versionId) throw nothingToShow();
  const version = await getOwnedVersion(ctx, String(versionId));
  if (String(version.projectId) !== projectId) throw nothingToShow();
  return { projectId, versionId: String(version._id) };
}

function nothingToShow(): AppError {
  return new AppError("NOT_FOUND", previewMessages.nothingToShow);
}
