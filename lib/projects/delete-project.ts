import type { UserContext } from "@/lib/platform/context";
import { changeOwnedProject } from "./change-owned-project";

/** Marks a project as deleted; it can be restored for 30 days. A run that is going may finish. Throws NOT_FOUND. */
export async function deleteProject(ctx: UserContext, id: string): Promise<void> {
  await changeOwnedProject(ctx, id, { update: { $set: { deletedAt: new Date() } }, deletedAt: null, movesUp: false });
}
