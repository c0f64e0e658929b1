import type { UserContext } from "@/lib/platform/context";
import type { PatchProjectInput, Project } from "@/lib/schemas/project";
import { getProject } from "./get-project";
import { renameProject } from "./rename-project";
import { setVisibility } from "./set-visibility";

/** Changes what is given of a project: its name, who sees it. Throws NOT_FOUND. */
export async function patchProject(ctx: UserContext, id: string, change: PatchProjectInput): Promise<Project> {
  if (change.visibility !== undefined) await setVisibility(ctx, id, change.visibility);
  return change.name === undefined ? getProject(ctx, id) : renameProject(ctx, id, change.name);
}
