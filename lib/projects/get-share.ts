import type { UserContext } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import type { Share } from "@/lib/schemas/share";
import { ProjectModel } from "@/models/project";
import { getOwnedProject } from "./get-owned-project";
import { isTakenDown } from "./taken-down";

/** How a project of the user's is shared, and how often it was forked. Throws NOT_FOUND. */
export async function getShare(ctx: UserContext, id: string): Promise<Share> {
  const project = await getOwnedProject(ctx, id);
  const { _id, visibility = "private", shareToken, takenDown } = project;
  const forkCount = await ProjectModel.countDocuments({ "forkedFrom.projectId": _id, deletedAt: null });
  const isShared = visibility !== "private" && !isTakenDown(project);
  const url = !isShared || !shareToken ? null : `${new URL(env().APP_URL).origin}/p/${shareToken}`;
  return {
    visibility,
    url,
    forkCount,
    takenDown: takenDown ? { reason: takenDown.reason, from: takenDown.from } : null,
  };
}
