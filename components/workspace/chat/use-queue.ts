import { useCallback, useEffect, useRef, useState } from "react";
import { callApi, isAbort, sayError } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { type Refusal, refusalOf } from "@/components/credits/refusal";
import { type EditQueuedInput, type Queue, queueAnswerSchema } from "@/lib/schemas/queue";
import type { Wanted } from "../use-workspace";

const LOOK_EVERY_MS = 1_500;
const LOOK_AROUND_EVERY_MS = 10_000;
const NOTHING: Queue = { items: [], pausedReason: null, newestRunId: null };

export type QueueControl = {
  queue: Queue;
  /** Set once the session has ended: nothing is looked at again until somebody comes back to the page. */
  signedOut: Refusal | null;
  /** Whether a prompt that is sent now waits for others. */
  isQueueing: boolean;
  /** Resolves to why the server did not take it; to null where it did. */
  add: (prompt: string, wanted: Wanted) => Promise<Refusal | null>;
  edit: (id: string, change: EditQueuedInput) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  order: (ids: readonly string[]) => Promise<boolean>;
  resume: () => Promise<boolean>;
};

/**
 * What waits in a project, looked at again while something goes on, and now and then for what other tabs do.
 * `onStarted` is called when the newest run isn't `newestId`, this tab's: it may have come and gone between two looks.
 */
export function useQueue(
  projectId: string,
  { activeId, newestId }: { activeId: string | null; newestId: string | null },
  onStarted: () => void,
): QueueControl {
  const [queue, setQueue] = useState(NOTHING);
  const [signedOut, setSignedOut] = useState<Refusal | null>(null);
  // An answer that was asked for before a change is not shown after it.
  const changes = useRef(0);
  const path = `/api/projects/${projectId}/queue`;
  const isMoving = queue.items.length > 0 && queue.pausedReason === null;
  const isQueueing = activeId !== null || isMoving;

  useEffect(() => {
    const stop = new AbortController();
    let timer: number | undefined;
    const look = async (): Promise<void> => {
      window.clearTimeout(timer);
      const before = changes.current;
      try {
        const found = await callApi(queueAnswerSchema, path, { signal: stop.signal });
        setSignedOut(null);
        if (before === changes.current) setQueue(found.queue);
        if (found.queue.newestRunId !== newestId) onStarted();
      } catch (cause) {
        // It is looked at again; what a person asks for says why it fails.
        if (isAbort(cause)) return;
        const refusal = refusalOf(cause);
        if (refusal.isSignedOut) return setSignedOut(refusal);
      }
      window.clearTimeout(timer);
      if (document.visibilityState === "visible") timer = window.setTimeout(() => void look(), everyMs);
    };
    const everyMs = isQueueing ? LOOK_EVERY_MS : LOOK_AROUND_EVERY_MS;
    const onVisible = (): void => {
      if (document.visibilityState === "visible") void look();
    };
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("online", onVisible);
    void look();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("online", onVisible);
    };
  }, [path, newestId, isQueueing, onStarted]);

  const change = useCallback(async (to: string, method: "POST" | "PATCH" | "DELETE", body?: unknown): Promise<void> => {
    changes.current += 1;
    const changed = await callApi(queueAnswerSchema, to, { method, ...(body === undefined ? {} : { body }) });
    changes.current += 1;
    setQueue(changed.queue);
  }, []);
  const attempt = useCallback(
    async (...asked: Parameters<typeof change>): Promise<boolean> => {
      try {
        await change(...asked);
        return true;
      } catch (cause) {
        showToast({ tone: "bad", message: sayError(cause) });
        return false;
      }
    },
    [change],
  );

  return {
    queue,
    signedOut,
    isQueueing,
    add: useCallback(
      async (prompt, { cap, model, options, mode, selection, uploadIds = [] }) => {
        const body = {
          prompt,
          queue: true,
          mode,
          ...(model === null ? {} : { model }),
          ...(options ? { options } : {}),
          ...(selection ? { selection } : {}),
          ...(uploadIds.length > 0 ? { uploadIds } : {}),
          ...(cap === null ? {} : { capCenticredits: cap }),
        };
        try {
          await change(`/api/projects/${projectId}/runs`, "POST", body);
          return null;
        } catch (cause) {
          return refusalOf(cause);
        }
      },
      [change, projectId],
    ),
    edit: useCallback((id, change) => attempt(`${path}/${id}`, "PATCH", change), [attempt, path]),
    remove: useCallback((id) => attempt(`${path}/${id}`, "DELETE"), [attempt, path]),
    order: useCallback((ids) => attempt(path, "PATCH", { ids }), [attempt, path]),
    resume: useCallback(() => attempt(`${path}/resume`, "POST"), [attempt, path]),
  };
}
