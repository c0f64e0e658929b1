import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { Queue } from "@/lib/schemas/queue";
import { queueMessages } from "@/messages/queue-en";
import { changeQueue } from "./change-queue";

/**
 * Puts what waits in the order of `ids`, which names each prompt once. Throws NOT_FOUND, and CONFLICT where other prompts
 * wait by now.
 */
export async function orderQueue(ctx: UserContext, projectId: string, ids: readonly string[]): Promise<Queue> {
  const wanted = ids.map((id) => new Types.ObjectId(id));
  const named = { $filter: { input: "$queue", as: "queued", cond: { $eq: ["$$queued._id", "$$id"] } } };
  return changeQueue(ctx, projectId, {
    when: { "queue._id": { $all: wanted }, queue: { $size: wanted.length } },
    // Moved inside the database, so that words that are edited at the same moment are not put back.
    update: [{ $set: { queue: { $map: { input: wanted, as: "id", in: { $first: named } } } } }],
    refusal: () => new AppError("CONFLICT", queueMessages.changed),
  });
}
