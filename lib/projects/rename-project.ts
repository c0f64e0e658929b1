import type { UserContext } from "@/lib/platform/context";
import type { Project } from "@/lib/schemas/project";
import { changeOwnedProject } from "./change-owned-project";
import { toProject } from "./to-project";

/** Gives a project another name. Throws NOT_FOUND. */
export async function renameProject(ctx: UserContext, id: string, name: string): Promise<Project> {
  const change = { update: { $set: { name } }, deletedAt: null, movesUp: true };
  return toProject(await changeOwnedProject(ctx, id, change));
}
