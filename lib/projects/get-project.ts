import type { UserContext } from "@/lib/platform/context";
import type { Project } from "@/lib/schemas/project";
import { getOwnedProject } from "./get-owned-project";
import { toProject } from "./to-project";

/** One project of the user's. Throws NOT_FOUND. */
export async function getProject(ctx: UserContext, id: string): Promise<Project> {
  return toProject(await getOwnedProject(ctx, id));
}
