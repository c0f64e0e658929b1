import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { LIMITS } from "@/lib/schemas/limits";
import type { Queue } from "@/lib/schemas/queue";
import type { StartRunInput } from "@/lib/schemas/run";
import { queueMessages } from "@/messages/queue-en";
import { changeQueue } from "./change-queue";

/**
 * Puts a prompt behind what waits in a project; it starts when that is done, and is paid then as if it was typed then.
 * Throws NOT_FOUND, and CONFLICT where five wait.
 */
export async function addQueued(ctx: UserContext, projectId: string, input: StartRunInput): Promise<Queue> {
  const { prompt, mode, capCenticredits = null } = input;
  const queued = { _id: new Types.ObjectId(), prompt, mode, capCenticredits, addedAt: new Date() };
  return changeQueue(ctx, projectId, {
    when: { [`queue.${LIMITS.queuedPrompts - 1}`]: { $exists: false } },
    update: { $push: { queue: queued } },
    refusal: () => new AppError("CONFLICT", queueMessages.full(LIMITS.queuedPrompts)),
  });
}
