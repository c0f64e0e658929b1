import { newestRunId } from "@/lib/runs";
import { tagOf } from "@/lib/schemas/selection";
import type { Queue } from "@/lib/schemas/queue";
import { nameUploads } from "@/lib/uploads";
import { uploadMessages } from "@/messages/uploads-en";
import type { ProjectDoc } from "@/models/project";

/** What waits in a project, as the API answers it. Projects from before there were queues have none. */
export async function toQueue({ _id, queue, queuePausedReason, activeRunId }: ProjectDoc): Promise<Queue> {
  const names = await nameUploads((queue ?? []).flatMap(({ uploadIds }) => (uploadIds ?? []).map(String)));
  const items = (queue ?? []).map(({ _id, prompt, mode, model, capCenticredits, selection, uploadIds, addedAt }) => ({
    id: String(_id),
    prompt,
    mode,
    model: model ?? null,
    capCenticredits: capCenticredits ?? null,
    selection: selection ? { path: selection.path, tag: tagOf(selection.source) } : null,
    uploads: (uploadIds ?? []).map((id) => ({
      id: String(id),
      name: names.get(String(id)) ?? uploadMessages.untitled,
    })),
    addedAt: addedAt.toISOString(),
  }));
  // An empty queue has nothing to pause.
  const pausedReason = items.length > 0 && !activeRunId ? (queuePausedReason ?? null) : null;
  return { items, pausedReason, newestRunId: await newestRunId(_id) };
}
