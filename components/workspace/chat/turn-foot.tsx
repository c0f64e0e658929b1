"use client";
import { RotateCcw } from "lucide-react";
import { sayClock } from "@/components/client/format-time";
import { t } from "@/messages/en";
import { proseOf } from "../run-state";
import type { TurnView } from "../turn-view";
import { CopyButton } from "./copy-button";

type TurnFootProps = {
  view: TurnView;
  isBusy: boolean;
  currentVersionId: string | null;
  onRestore: (versionId: string, number: number) => void;
};

const timeOfDay = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit" });

/** Under an answer: who wrote it, when, how long it took, copy, restore. */
export function TurnFoot({ view, isBusy, currentVersionId, onRestore }: TurnFootProps) {
  const { version } = view;
  const tookMs = view.finishedAt ? Date.parse(view.finishedAt) - Date.parse(view.startedAt) : null;
  const prose = proseOf(view);
  return (
    <div className="-ml-1.5 flex flex-wrap items-center gap-x-1 text-xs text-muted">
      {prose ? <CopyButton text={prose} label={t.workspace.turn.copyAnswer} /> : null}
      {version ? (
        version.id === currentVersionId ? (
          <span className="px-1.5">{t.workspace.turn.version(version.number)}</span>
        ) : (
          <button
            type="button"
            disabled={isBusy}
            aria-label={t.workspace.turn.restoreLabel(version.number)}
            onClick={() => onRestore(version.id, version.number)}
            className="inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-soft hover:bg-hover hover:text-ink disabled:opacity-50 pointer-coarse:h-11"
          >
            <RotateCcw aria-hidden="true" className="size-4" />
            {t.workspace.turn.restore}
          </button>
        )
      ) : null}
      <span className="px-1.5">
        {view.model === "builtin" ? t.workspace.builtin : view.model}
        {" · "}
        <time dateTime={view.startedAt} suppressHydrationWarning>
          {timeOfDay.format(Date.parse(view.startedAt))}
        </time>
        {tookMs === null ? null : <span className="tabular-nums"> · {sayClock(tookMs)}</span>}
      </span>
    </div>
  );
}
