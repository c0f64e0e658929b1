import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { Queue } from "@/lib/schemas/queue";
import { queueMessages } from "@/messages/queue-en";
import { changeQueue } from "./change-queue";

/** Removes a prompt that waits. Throws NOT_FOUND, also where it has started meanwhile. */
export async function removeQueued(ctx: UserContext, projectId: string, id: string): Promise<Queue> {
  return changeQueue(ctx, projectId, {
    when: { "queue._id": id },
    update: { $pull: { queue: { _id: id } } },
    refusal: () => new AppError("NOT_FOUND", queueMessages.gone),
  });
}
