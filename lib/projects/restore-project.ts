import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { Project } from "@/lib/schemas/project";
import { apiMessages } from "@/messages/api-en";
import { changeOwnedProject } from "./change-owned-project";
import { getOwnedProject } from "./get-owned-project";
import { toProject } from "./to-project";

const RESTORABLE_MS = 30 * 24 * 60 * 60 * 1_000;

/**
 * Takes a deletion of the last 30 days back; the project stands where it stood in the list. One that isn't deleted is
 * returned as it is. Throws NOT_FOUND.
 */
export async function restoreProject(ctx: UserContext, id: string): Promise<Project> {
  const project = await getOwnedProject(ctx, id, { withDeleted: true });
  if (!project.deletedAt) return toProject(project);
  const oldest = new Date(Date.now() - RESTORABLE_MS);
  if (project.deletedAt <= oldest) throw new AppError("NOT_FOUND", apiMessages.projects.notRestorable);
  const change = { update: { $set: { deletedAt: null } }, deletedAt: { $gt: oldest }, movesUp: false };
  return toProject(await changeOwnedProject(ctx, id, change));
}
