import type { UserContext } from "@/lib/platform/context";
import { queueMessages } from "@/messages/queue-en";
import { changeOwnedProject } from "./change-owned-project";

/**
 * Marks a project as deleted; it can be restored for 30 days. A run that is going may finish; what waits for it stays, and
 * does not start by itself after a restore. Throws NOT_FOUND.
 */
export async function deleteProject(ctx: UserContext, id: string): Promise<void> {
  const update = { $set: { deletedAt: new Date(), queuePausedReason: queueMessages.deleted } };
  await changeOwnedProject(ctx, id, { update, deletedAt: null, movesUp: false });
}
