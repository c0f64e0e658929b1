import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import { LIMITS } from "@/lib/schemas/limits";
import type { Queue } from "@/lib/schemas/queue";
import type { StartRunInput } from "@/lib/schemas/run";
import { keepUploads, requireUploads } from "@/lib/uploads";
import { queueMessages } from "@/messages/queue-en";
import { chooseModel } from "../choose-model";
import { changeQueue } from "./change-queue";

/**
 * Puts a prompt behind what waits in a project; it starts when that is done, and is paid then as if it was typed then.
 * Throws NOT_FOUND, CONFLICT where five wait, and BAD_INPUT for a model that is not offered or an
 * attached file that is gone.
 */
export async function addQueued(ctx: UserContext, projectId: string, input: StartRunInput): Promise<Queue> {
  const { prompt, mode, model = null, capCenticredits = null, selection = null, options = null } = input;
  const { uploadIds = [] } = input;
  await chooseModel(ctx.actor.userId, input.mode, input.model);
  const { _id: project } = await getOwnedProject(ctx, projectId);
  await requireUploads(ctx.actor.userId, uploadIds);
  const attached = uploadIds.map((id) => new Types.ObjectId(id));
  const asked = { prompt, mode, model, capCenticredits, selection, options, uploadIds: attached };
  const queued = { _id: new Types.ObjectId(), ...asked, addedAt: new Date() };
  const changed = await changeQueue(ctx, projectId, {
    when: { [`queue.${LIMITS.queuedPrompts - 1}`]: { $exists: false } },
    update: { $push: { queue: queued } },
    refusal: () => new AppError("CONFLICT", queueMessages.full(LIMITS.queuedPrompts)),
  });
  // Not before: what was refused can still be sent elsewhere, or taken away.
  await keepUploads(ctx.actor.userId, uploadIds, project);
  return changed;
}
