"use client";
import { memo, type ReactNode } from "react";
import { SentFiles } from "@/components/attach/sent-files";
import { Mark } from "@/components/ui/logo";
import { Skeleton } from "@/components/ui/skeleton";
import type { OfferedMode } from "@/lib/schemas/mode";
import { t } from "@/messages/en";
import { uploadsOf } from "../run-state";
import type { TurnView } from "../turn-view";
import type { Answer } from "../use-workspace";
import { ChecksRow } from "./checks-row";
import { CopyButton } from "./copy-button";
import { DirectionsBlock } from "./directions-block";
import { groupRows } from "./group-rows";
import { PlanBlock } from "./plan-block";
import { QuestionBlock } from "./question-block";
import { Row } from "./rows";
import { RunEnd } from "./run-end";
import { TurnFoot } from "./turn-foot";
import { WorkGroup } from "./work-group";

type TurnProps = {
  projectId: string;
  view: TurnView;
  /** The turn before it. */
  before: TurnView | undefined;
  isLast: boolean;
  isBusy: boolean;
  currentVersionId: string | null;
  onShowFile: (path: string) => void;
  onShowChanges: (versionId: string) => void;
  onSend: (prompt: string, mode?: OfferedMode) => void;
  onAnswer: (runId: string, answer: Answer) => void;
  /** Beside what goes on with it: which model does. */
  besideGoOn: ReactNode;
  onResume: (runId: string) => void;
  onRestore: (versionId: string, number: number) => void;
  onRepair: (versionId: string) => void;
  onRefresh: () => void;
};

/** A prompt and its answer. Past turns are drawn once: their view never changes. */
export const TurnBlock = memo(function TurnBlock(props: TurnProps) {
  const { view, isLast, isBusy, onShowFile, onSend } = props;
  const isRunning = view.status === "running";
  return (
    <li id={`run-${view.runId}`} className="flex scroll-mt-4 flex-col gap-5">
      <div className="group flex flex-row-reverse items-start gap-1">
        <div className="max-w-[88%] rounded-2xl rounded-tr-md bg-hover px-4 py-2.5">
          <span className="sr-only">{t.workspace.you}: </span>
          {view.selection ? (
            <p className="mb-1 font-mono text-xs text-soft wrap-anywhere">
              {t.select.chat.about(view.selection.tag, view.selection.path)}
            </p>
          ) : null}
          <p className="max-h-72 overflow-y-auto text-base leading-relaxed whitespace-pre-wrap wrap-anywhere">
            {view.prompt}
          </p>
          <SentFiles files={uploadsOf(view, props.before)} className="mt-2" />
        </div>
        <CopyButton
          text={view.prompt}
          label={t.workspace.turn.copyPrompt}
          className="mt-1 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        />
      </div>
      <div className="flex gap-3">
        <span className="mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-full border border-line bg-card max-sm:hidden">
          <Mark className="size-4" />
        </span>
        <div className="flex min-w-0 flex-1 flex-col gap-3.5">
          <span className="sr-only">{t.workspace.agent}: </span>
          {groupRows(view.rows).map((group) =>
            group.isWork ? (
              <WorkGroup key={group.id} rows={group.rows} isOpen={isRunning || isLast} onShowFile={onShowFile} />
            ) : (
              group.rows.map((row) => <Row key={row.id} row={row} onShowFile={onShowFile} />)
            ),
          )}
          {isRunning && view.rows.length === 0 ? <Skeleton className="mt-1.5 w-44" /> : null}
          {view.plan ? (
            <PlanBlock
              runId={view.runId}
              plan={view.plan}
              isOpen={isLast && view.status === "waiting"}
              isBusy={isBusy}
              onAnswer={props.onAnswer}
            />
          ) : null}
          {view.question && view.directions.length > 0 ? (
            <DirectionsBlock
              runId={view.runId}
              projectId={props.projectId}
              question={view.question.question}
              directions={view.directions}
              isOpen={isLast && view.status === "waiting"}
              isBusy={isBusy}
              onAnswer={props.onAnswer}
            />
          ) : view.question ? (
            <QuestionBlock
              {...view.question}
              runId={view.runId}
              isOpen={isLast && view.status === "waiting"}
              isBusy={isBusy}
              onAnswer={props.onAnswer}
            />
          ) : null}
          {isRunning ? null : (
            <>
              {view.version ? (
                <ChecksRow
                  versionId={view.version.id}
                  isNewest={view.version.id === props.currentVersionId}
                  canAct={!isBusy}
                  onRepair={props.onRepair}
                  onRefresh={props.onRefresh}
                />
              ) : null}
              <RunEnd
                view={view}
                canAct={isLast && !isBusy}
                beside={props.besideGoOn}
                onResume={props.onResume}
                onSend={onSend}
              />
              <TurnFoot
                view={view}
                isBusy={isBusy}
                currentVersionId={props.currentVersionId}
                onRestore={props.onRestore}
                onShowChanges={props.onShowChanges}
              />
              {isLast && view.suggestions.length > 0 ? (
                <ul aria-label={t.workspace.turn.suggestions} className="flex flex-wrap gap-2">
                  {view.suggestions.map((suggestion) => (
                    <li key={suggestion} className="max-w-full">
                      <button
                        type="button"
                        disabled={isBusy}
                        onClick={() => onSend(suggestion)}
                        className="min-h-8 rounded-2xl border border-line px-3.5 py-1 text-left text-compact text-soft transition duration-150 hover:border-strong hover:bg-hover hover:text-ink disabled:opacity-50 pointer-coarse:min-h-11"
                      >
                        {suggestion}
                      </button>
                    </li>
                  ))}
                </ul>
              ) : null}
            </>
          )}
        </div>
      </div>
    </li>
  );
});
