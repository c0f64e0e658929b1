import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { Queue } from "@/lib/schemas/queue";
import { apiMessages } from "@/messages/api-en";
import { changeQueue } from "./change-queue";

/** Lets a paused queue go on: its next prompt starts within a second. Harmless where none is paused. Throws NOT_FOUND. */
export async function resumeQueue(ctx: UserContext, projectId: string): Promise<Queue> {
  return changeQueue(ctx, projectId, {
    when: {},
    update: { $set: { queuePausedReason: null } },
    refusal: () => new AppError("NOT_FOUND", apiMessages.projects.notFound),
  });
}
