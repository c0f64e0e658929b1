import { useCallback, useEffect, useRef, useState } from "react";
import { type Refusal, refusalOf } from "@/components/credits/refusal";
import type { Answer, AnswerWanted, Wanted, WorkspaceControl } from "../use-workspace";
import { forgetAnswer } from "./answer-draft";
import { askedIn, isAmong, loadAsked, type LostRequest, lostRequest } from "./lost-request";
import { type QueueControl, useQueue } from "./use-queue";

export type SendingControl = {
  waiting: QueueControl;
  /** Starts a change, or puts it behind what goes on; resolves to whether the server took it. */
  send: WorkspaceControl["send"];
  /** Answers a question; resolves as `send` does. */
  answer: WorkspaceControl["answer"];
  isSending: boolean;
  /** Why the last one was not taken. */
  refusal: Refusal | null;
  /** A request that seemed to fail and was found to be taken; its words need not be kept any more. */
  late: { prompt: string } | null;
};

/**
 * How a change is asked for, wherever that is done: at once, or behind what goes on. Where the answer to a request is lost
 * with the connection, asking for the same again looks first whether it was taken.
 */
export function useSending(projectId: string, control: WorkspaceControl): SendingControl {
  const { state, active, send, answer, refresh, refusal: controlRefusal } = control;
  const ids = { activeId: active?.runId ?? null, newestId: state.turns.at(-1)?.runId ?? null };
  const waiting = useQueue(projectId, ids, refresh);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [late, setLate] = useState<{ prompt: string; refusal: Refusal | null } | null>(null);
  const lost = useRef<LostRequest | null>(null);
  const { isQueueing, add } = waiting;
  const waitingCount = waiting.queue.items.length;
  // That too many wait is no longer true once there are fewer.
  useEffect(() => setRefused(null), [waitingCount]);
  const asked = useRef<ReturnType<typeof askedIn>>([]);
  useEffect(() => {
    asked.current = askedIn(state.turns, waiting.queue.items);
    if (!lost.current || !isAmong(lost.current, asked.current)) return;
    setLate({ prompt: lost.current.prompt, refusal: controlRefusal });
    setRefused(null);
    lost.current = null;
  }, [state.turns, waiting.queue.items, controlRefusal]);

  const takeOnce = useCallback(
    async (prompt: string, ask: () => Promise<boolean>): Promise<boolean> => {
      setRefused(null);
      setLate(null);
      const before = lost.current?.prompt === prompt ? lost.current : null;
      const mine = before ?? lostRequest(prompt, asked.current);
      lost.current = null;
      if (before) {
        try {
          if (isAmong(before, await loadAsked(projectId))) {
            refresh();
            return true;
          }
        } catch (cause) {
          setRefused(refusalOf(cause));
          lost.current = before;
          return false;
        }
      }
      const isTaken = await ask();
      if (!isTaken) lost.current = mine;
      return isTaken;
    },
    [projectId, refresh],
  );
  const sendOrQueue = useCallback(
    (prompt: string, wanted: Wanted): Promise<boolean> =>
      takeOnce(prompt, async () => {
        if (!isQueueing) return send(prompt, wanted);
        setIsAdding(true);
        const refusal = await add(prompt, wanted);
        setIsAdding(false);
        setRefused(refusal);
        return refusal === null;
      }),
    [isQueueing, add, send, takeOnce],
  );
  const answerOnce = useCallback(
    async (runId: string, given: Answer, wanted: AnswerWanted): Promise<boolean> => {
      const reply = (): Promise<boolean> => answer(runId, given, wanted);
      const isTaken = await ("text" in given ? takeOnce(given.text, reply) : reply());
      if (isTaken) forgetAnswer(runId);
      return isTaken;
    },
    [answer, takeOnce],
  );
  const isSending = control.isSending || isAdding;
  // That it could not be sent is no longer true where it was taken.
  const standing = late?.refusal === controlRefusal ? null : controlRefusal;
  const refusal = refused ?? standing ?? waiting.signedOut;
  return { waiting, send: sendOrQueue, answer: answerOnce, isSending, refusal, late };
}
