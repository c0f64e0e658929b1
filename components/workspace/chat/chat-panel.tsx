"use client";
import { ArrowDown } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { sayModel } from "@/components/client/say-model";
import { useCap } from "@/components/prompt/use-cap";
import { useMode } from "@/components/prompt/use-mode";
import { modelInstead, useModel } from "@/components/prompt/use-model";
import { Alert } from "@/components/ui/alert";
import type { OfferedMode } from "@/lib/schemas/mode";
import { t } from "@/messages/en";
import { ownKeyMessages } from "@/messages/own-keys-en";
import type { Answer, Wanted, WorkspaceControl } from "../use-workspace";
import { useVersions } from "../versions/use-versions";
import { ChatComposer } from "./chat-composer";
import { ChecksRow } from "./checks-row";
import { EarlierTurns } from "./earlier-turns";
import { HandLine } from "./hand-line";
import { inOrder } from "./in-order";
import { QueueList } from "./queue-list";
import { StatusLine } from "./status-line";
import { TurnBlock } from "./turn";
import { canGoOn, useGoingOn } from "./use-going-on";
import type { SendingControl } from "./use-sending";
import { useStickToEnd } from "./use-stick-to-end";

type ChatPanelProps = {
  projectId: string;
  /** The project's first prompt; where nothing was asked first, where the project came from. */
  note: string;
  control: WorkspaceControl;
  sending: SendingControl;
  renderedAt: string;
  onShowFile: (path: string) => void;
  onShowChanges: (versionId: string) => void;
};

/** The conversation and its composer. */
export function ChatPanel(props: ChatPanelProps) {
  const { projectId, note, control, sending, renderedAt, onShowFile, onShowChanges } = props;
  const { state, active, send, resume, restore } = control;
  const { scroller, content, isAtEnd, jump } = useStickToEnd(state.turns[0]?.runId);
  const [clockSkewMs] = useState(() => clockSkew(renderedAt));
  const [cap, setCap] = useCap(projectId);
  const modeChoice = useMode(projectId);
  const { mode } = modeChoice;
  const choice = useModel(projectId, true);
  const { model } = choice;
  const ask = useCallback(
    // What is suggested is a change, also behind a talk.
    (prompt: string, wanted: OfferedMode = mode === "discuss" ? "quick" : mode) =>
      void send(prompt, { cap, model, mode: wanted }),
    [send, cap, model, mode],
  );
  const newest = state.turns.at(-1);
  const { model: goesOn, beside } = useGoingOn(projectId, newest, choice);
  const goOn = useCallback((runId: string) => resume(runId, { cap, model: goesOn }), [resume, cap, goesOn]);
  const instead = newest?.status === "waiting" ? modelInstead(choice, newest.model, newest.mode) : null;
  const { answer } = sending;
  const reply = useCallback(
    (runId: string, given: Answer) => answer(runId, given, { cap, model: instead }),
    [answer, cap, instead],
  );
  const currentId = state.version?.id ?? null;
  const made = useVersions(projectId, currentId);
  const waitingRunId = newest?.status === "waiting" ? newest.runId : null;
  const { waiting } = sending;
  const { isQueueing } = waiting;
  const { send: sendOrQueue } = sending;
  const submit = useCallback(
    (prompt: string, wanted: Wanted) => {
      // Who asks wants to see the answer, also after reading further up.
      jump();
      return sendOrQueue(prompt, wanted);
    },
    [sendOrQueue, jump],
  );
  // A key may have been removed since the keys were asked for.
  const { reloadKeys } = choice;
  const wasRefused =
    waiting.queue.pausedReason !== null ||
    (control.refusal !== null && (waitingRunId !== null || (newest !== undefined && canGoOn(newest))));
  useEffect(() => (wasRefused ? reloadKeys() : undefined), [wasRefused, reloadKeys]);
  const isBusy = active !== null || control.isSending;
  // A version that no turn here made: edited by hand, restored, imported, forked.
  const byHand = active || state.turns.some((view) => view.version?.id === state.version?.id) ? null : state.version;

  return (
    <div className="relative flex h-full min-h-0 flex-col">
      <div
        ref={scroller}
        role="log"
        aria-label={t.workspace.conversation}
        aria-live="off"
        tabIndex={0}
        className="min-h-0 flex-1 overflow-x-clip overflow-y-auto outline-offset-[-2px]"
      >
        <ol ref={content} className="mx-auto flex max-w-[896px] flex-col gap-9 px-4 pt-6 pb-8 sm:px-6">
          {state.hasEarlier ? (
            <EarlierTurns onShow={control.showEarlier} />
          ) : state.turns[0]?.prompt === note ? null : (
            <li className="text-sm text-soft wrap-anywhere">{note}</li>
          )}
          {inOrder(state, made.items ?? []).map((entry) =>
            "turn" in entry ? (
              <TurnBlock
                key={entry.turn.runId}
                projectId={projectId}
                view={entry.turn}
                before={state.turns[state.turns.indexOf(entry.turn) - 1]}
                isLast={entry.turn === newest}
                isBusy={isBusy}
                currentVersionId={currentId}
                onShowFile={onShowFile}
                onShowChanges={onShowChanges}
                onSend={ask}
                onAnswer={reply}
                besideGoOn={entry.turn === newest ? beside : null}
                onResume={goOn}
                onRestore={restore}
                onRepair={control.repair}
                onRefresh={control.refresh}
              />
            ) : (
              <li key={entry.version.id}>
                <HandLine
                  version={entry.version}
                  isCurrent={entry.version.id === currentId}
                  isBusy={isBusy}
                  onRestore={restore}
                  onShowChanges={onShowChanges}
                />
              </li>
            ),
          )}
          {byHand ? (
            <li className="-mt-6 sm:pl-10">
              <ChecksRow
                versionId={byHand.id}
                isNewest
                canAct={!isBusy}
                onRepair={control.repair}
                onRefresh={control.refresh}
              />
            </li>
          ) : null}
        </ol>
      </div>
      <div className="relative mx-auto w-full max-w-[896px] px-3 pb-3 sm:px-5 sm:pb-4">
        {isAtEnd ? null : (
          <button
            type="button"
            onClick={jump}
            aria-label={t.workspace.jumpToLatest}
            title={t.workspace.jumpToLatest}
            className="absolute -top-12 left-1/2 flex size-9 -translate-x-1/2 items-center justify-center rounded-full border border-strong bg-raised text-soft shadow-pop hover:text-ink pointer-coarse:size-11"
          >
            <ArrowDown aria-hidden="true" className="size-[18px]" />
          </button>
        )}
        {active ? (
          <StatusLine view={active} follow={control.follow} isStopping={control.isStopping} clockSkewMs={clockSkewMs} />
        ) : waitingRunId ? (
          <p role="status" className="flex h-9 items-center gap-2.5 px-2 text-compact text-waiting">
            <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-current" />
            {t.modes.waiting}
          </p>
        ) : null}
        {instead === null ? null : (
          <Alert tone="calm" className="mb-2">
            {ownKeyMessages.goneMeanwhile(sayModel(instead))}
          </Alert>
        )}
        <QueueList projectId={projectId} control={waiting} choice={choice} />
        <ChatComposer
          projectId={projectId}
          isRunning={active !== null}
          isQueueing={isQueueing}
          isSending={sending.isSending}
          isStopping={control.isStopping}
          refusal={sending.refusal}
          late={sending.late}
          modeChoice={modeChoice}
          choice={choice}
          cap={cap}
          onCap={setCap}
          onSend={submit}
          waitingRunId={isQueueing ? null : waitingRunId}
          isPlanWaiting={newest?.plan != null && newest.question === null}
          onAnswer={reply}
          onStop={control.stop}
          versionNumber={state.version?.number ?? null}
          onPulled={control.adopt}
        />
      </div>
    </div>
  );
}

const NOTICED_MS = 30_000;

/** How far this device's clock is ahead of the server's, in ms; small differences are only the page's own way here. */
function clockSkew(renderedAt: string): number {
  const skewMs = Date.now() - Date.parse(renderedAt);
  return Math.abs(skewMs) < NOTICED_MS ? 0 : skewMs;
}
