import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { Queue } from "@/lib/schemas/queue";
import { queueMessages } from "@/messages/queue-en";
import { changeQueue } from "./change-queue";

/** Changes the words of a prompt that waits. Throws NOT_FOUND, also where it has started meanwhile. */
export async function editQueued(ctx: UserContext, projectId: string, id: string, prompt: string): Promise<Queue> {
  return changeQueue(ctx, projectId, {
    when: { "queue._id": id },
    update: { $set: { "queue.$.prompt": prompt } },
    refusal: () => new AppError("NOT_FOUND", queueMessages.gone),
  });
}
