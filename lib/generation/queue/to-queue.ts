import { newestRunId } from "@/lib/runs";
import type { Queue } from "@/lib/schemas/queue";
import type { ProjectDoc } from "@/models/project";

/** What waits in a project, as the API answers it. Projects from before there were queues have none. */
export async function toQueue({ _id, queue, queuePausedReason, activeRunId }: ProjectDoc): Promise<Queue> {
  const items = (queue ?? []).map(({ _id, prompt, mode, model, capCenticredits, addedAt }) => ({
    id: String(_id),
    prompt,
    mode,
    model: model ?? null,
    capCenticredits: capCenticredits ?? null,
    addedAt: addedAt.toISOString(),
  }));
  // An empty queue has nothing to pause.
  const pausedReason = items.length > 0 && !activeRunId ? (queuePausedReason ?? null) : null;
  return { items, pausedReason, newestRunId: await newestRunId(_id) };
}
