"use client";
import { FileDiff, History, Pencil, RotateCcw } from "lucide-react";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";

const says = t.select.chat;
const timeOfDay = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const BUTTON =
  "inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-soft hover:bg-hover hover:text-ink disabled:opacity-50 pointer-coarse:h-11";

type HandLineProps = {
  version: Version;
  isCurrent: boolean;
  isBusy: boolean;
  onRestore: (versionId: string, number: number) => void;
  onShowChanges: (versionId: string) => void;
};

/** A version that nobody asked the generator for: what was changed by hand, or where one went back to. */
export function HandLine({ version, isCurrent, isBusy, onRestore, onShowChanges }: HandLineProps) {
  const { id, number, restoredFrom, changed, createdAt } = version;
  const Icon = restoredFrom === null ? Pencil : History;
  return (
    <div className="flex flex-wrap items-center gap-x-1 text-xs text-muted sm:pl-10">
      <span className="inline-flex min-w-0 items-center gap-2 pr-1.5 text-compact text-soft">
        <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 wrap-anywhere">
          {restoredFrom === null ? says.changed(changed ?? []) : says.restored(restoredFrom)}
        </span>
      </span>
      {isCurrent ? (
        <span className="px-1.5">{t.workspace.turn.version(number)}</span>
      ) : (
        <button
          type="button"
          disabled={isBusy}
          aria-label={says.restore(number)}
          onClick={() => onRestore(id, number)}
          className={BUTTON}
        >
          <RotateCcw aria-hidden="true" className="size-4" />
          {t.workspace.turn.restore}
        </button>
      )}
      <button type="button" aria-label={says.diff(number)} onClick={() => onShowChanges(id)} className={BUTTON}>
        <FileDiff aria-hidden="true" className="size-4" />
        {t.workspace.turn.diff}
      </button>
      <time dateTime={createdAt} className="px-1.5">
        {timeOfDay.format(Date.parse(createdAt))}
      </time>
    </div>
  );
}
