import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { EditQueuedInput, Queue } from "@/lib/schemas/queue";
import { queueMessages } from "@/messages/queue-en";
import { chooseModel } from "../choose-model";
import { changeQueue } from "./change-queue";

/**
 * Changes the words of a prompt that waits, or the model that it goes to. Throws NOT_FOUND, also where it has started
 * meanwhile, and BAD_INPUT for a model that is not offered.
 */
export async function editQueued(
  ctx: UserContext,
  projectId: string,
  id: string,
  { prompt, model }: EditQueuedInput,
): Promise<Queue> {
  if (model !== undefined) await chooseModel(ctx.actor.userId, "quick", model);
  return changeQueue(ctx, projectId, {
    when: { "queue._id": id },
    update: {
      $set: {
        ...(prompt === undefined ? {} : { "queue.$.prompt": prompt }),
        ...(model === undefined ? {} : { "queue.$.model": model }),
      },
    },
    refusal: () => new AppError("NOT_FOUND", queueMessages.gone),
  });
}
