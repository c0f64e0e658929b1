import type { UserContext } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import type { Share } from "@/lib/schemas/share";
import { ProjectModel } from "@/models/project";
import { getOwnedProject } from "./get-owned-project";

/** How a project of the user's is shared, and how often it was forked. Throws NOT_FOUND. */
export async function getShare(ctx: UserContext, id: string): Promise<Share> {
  const { _id, visibility = "private", shareToken } = await getOwnedProject(ctx, id);
  const forkCount = await ProjectModel.countDocuments({ "forkedFrom.projectId": _id, deletedAt: null });
  const url = visibility === "private" || !shareToken ? null : `${new URL(env().APP_URL).origin}/p/${shareToken}`;
  return { visibility, url, forkCount };
}
