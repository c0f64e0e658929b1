import { callApi } from "@/components/client/api";
import { queueAnswerSchema } from "@/lib/schemas/queue";
import { turnListSchema } from "@/lib/schemas/turn";

/** Something that was asked for in a project: a run, or a prompt that waits. */
type Asked = { id: string; prompt: string };

/** A request that was not taken, as far as this tab knows: its answer may have been lost on the way. */
export type LostRequest = { prompt: string; known: ReadonlySet<string> };

/** A request that failed, and what was there before it was made. */
export function lostRequest(prompt: string, before: readonly Asked[]): LostRequest {
  return { prompt, known: new Set(before.map(({ id }) => id)) };
}

/** Whether what was asked for is there after all: the same words, and nothing that was there before. */
export function isAmong({ prompt, known }: LostRequest, asked: readonly Asked[]): boolean {
  return asked.some((one) => one.prompt === prompt && !known.has(one.id));
}

/** All that is known to be asked for in a project: what runs or ran, and what waits. */
export function askedIn(
  turns: readonly { runId: string; prompt: string }[],
  queue: readonly { id: string; prompt: string }[],
): Asked[] {
  return [...turns.map(({ runId, prompt }) => ({ id: runId, prompt })), ...queue];
}

/** The same, as the server knows it now. Throws ApiError. */
export async function loadAsked(projectId: string): Promise<Asked[]> {
  const path = `/api/projects/${projectId}`;
  // What waits first: what starts between the two looks is then in both.
  const { queue } = await callApi(queueAnswerSchema, `${path}/queue`);
  const { items } = await callApi(turnListSchema, `${path}/runs`);
  return askedIn(
    items.map(({ run }) => ({ runId: run.id, prompt: run.prompt })),
    queue.items,
  );
}
