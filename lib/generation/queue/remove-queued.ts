import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import type { Queue } from "@/lib/schemas/queue";
import { releaseUploads } from "@/lib/uploads";
import { queueMessages } from "@/messages/queue-en";
import { changeQueue } from "./change-queue";

/**
 * Removes a prompt that waits, and the files that came with nothing else. Throws NOT_FOUND, also where it has started
 * meanwhile.
 */
export async function removeQueued(ctx: UserContext, projectId: string, id: string): Promise<Queue> {
  const { _id: project, queue } = await getOwnedProject(ctx, projectId);
  const changed = await changeQueue(ctx, projectId, {
    when: { "queue._id": id },
    update: { $pull: { queue: { _id: id } } },
    refusal: () => new AppError("NOT_FOUND", queueMessages.gone),
  });
  const removed = (queue ?? []).find(({ _id }) => String(_id) === id);
  await releaseUploads(ctx.actor.userId, removed?.uploadIds ?? [], project);
  return changed;
}
