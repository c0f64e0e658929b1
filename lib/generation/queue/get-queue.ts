import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import type { Queue } from "@/lib/schemas/queue";
import { toQueue } from "./to-queue";

/** What waits in a project of the user's. Throws NOT_FOUND. */
export async function getQueue(ctx: UserContext, projectId: string): Promise<Queue> {
  return toQueue(await getOwnedProject(ctx, projectId));
}
