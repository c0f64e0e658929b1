import { useCallback, useEffect, useState } from "react";
import type { Refusal } from "@/components/credits/refusal";
import type { Wanted, WorkspaceControl } from "../use-workspace";
import { type QueueControl, useQueue } from "./use-queue";

export type SendingControl = {
  waiting: QueueControl;
  /** Starts a change, or puts it behind what goes on; resolves to whether the server took it. */
  send: WorkspaceControl["send"];
  isSending: boolean;
  /** Why the last one was not taken. */
  refusal: Refusal | null;
};

/** How a change is asked for, wherever that is done: at once, or behind what goes on. */
export function useSending(projectId: string, control: WorkspaceControl): SendingControl {
  const { state, active, send, refresh } = control;
  const ids = { activeId: active?.runId ?? null, newestId: state.turns.at(-1)?.runId ?? null };
  const waiting = useQueue(projectId, ids, refresh);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const { isQueueing, add } = waiting;
  const waitingCount = waiting.queue.items.length;
  // That too many wait is no longer true once there are fewer.
  useEffect(() => setRefused(null), [waitingCount]);
  const sendOrQueue = useCallback(
    async (prompt: string, wanted: Wanted): Promise<boolean> => {
      setRefused(null);
      if (!isQueueing) return send(prompt, wanted);
      setIsAdding(true);
      const refusal = await add(prompt, wanted);
      setIsAdding(false);
      setRefused(refusal);
      return refusal === null;
    },
    [isQueueing, add, send],
  );
  const isSending = control.isSending || isAdding;
  return { waiting, send: sendOrQueue, isSending, refusal: refused ?? control.refusal };
}
