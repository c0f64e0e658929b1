"use client";
import { ChevronDown, FileDiff, RotateCcw } from "lucide-react";
import { useId, useState } from "react";
import { sayClock } from "@/components/client/format-time";
import { sayModel } from "@/components/client/say-model";
import { isFree, sayCost } from "@/components/credits/bill";
import { CostBreakdown } from "@/components/credits/cost-breakdown";
import { cx } from "@/components/ui/class-names";
import { readOwnModel } from "@/lib/schemas/own-key";
import { t } from "@/messages/en";
import { modelChoice } from "@/messages/models-en";
import { proseOf } from "../run-state";
import type { TurnView } from "../turn-view";
import { CopyButton } from "./copy-button";

type TurnFootProps = {
  view: TurnView;
  isBusy: boolean;
  currentVersionId: string | null;
  onRestore: (versionId: string, number: number) => void;
  onShowChanges: (versionId: string) => void;
};

const timeOfDay = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Under an answer: who wrote it, when, how long it took, what it cost and why, copy, restore. */
export function TurnFoot({ view, isBusy, currentVersionId, onRestore, onShowChanges }: TurnFootProps) {
  const { version } = view;
  const tookMs = view.finishedAt ? Date.parse(view.finishedAt) - Date.parse(view.startedAt) : null;
  const prose = proseOf(view);
  const id = useId();
  const [showsCost, setShowsCost] = useState(false);
  return (
    <div>
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
        {version ? (
          <button
            type="button"
            aria-label={t.versions.changesLabel(version.number)}
            onClick={() => onShowChanges(version.id)}
            className="inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-soft hover:bg-hover hover:text-ink pointer-coarse:h-11"
          >
            <FileDiff aria-hidden="true" className="size-4" />
            {t.workspace.turn.diff}
          </button>
        ) : null}
        <span className="px-1.5">
          {view.mode === "discuss" ? `${t.modes.names.discuss} · ` : null}
          {sayModel(view.model)}
          {" · "}
          <time dateTime={view.startedAt} suppressHydrationWarning>
            {timeOfDay.format(Date.parse(view.startedAt))}
          </time>
          {tookMs === null ? null : <span className="tabular-nums"> · {sayClock(tookMs)}</span>}
        </span>
        {isFree(view) ? (
          <span className="px-1.5">{readOwnModel(view.model) ? modelChoice.onYourKey : sayCost(view)}</span>
        ) : (
          <button
            type="button"
            aria-expanded={showsCost}
            aria-controls={id}
            title={t.credits.breakdown.title}
            onClick={() => setShowsCost(!showsCost)}
            className="inline-flex h-8 items-center gap-1 rounded-md px-1.5 text-soft tabular-nums hover:bg-hover hover:text-ink pointer-coarse:h-11"
          >
            {sayCost(view)}
            <ChevronDown
              aria-hidden="true"
              className={cx("size-3.5 text-muted transition duration-150", showsCost && "rotate-180")}
            />
          </button>
        )}
      </div>
      <section
        id={id}
        hidden={!showsCost}
        aria-label={t.credits.breakdown.title}
        className="mt-2 max-w-md rounded-xl border border-line bg-card px-4 py-3"
      >
        <CostBreakdown bill={view} />
      </section>
    </div>
  );
}
