"use client";
import { useEffect, useRef, useState } from "react";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { PullInput, PullPreview } from "@/lib/schemas/repository";
import { t } from "@/messages/en";
import { LeftOutList } from "./left-out-list";

const says = t.github.save;

type PullPreviewPartProps = {
  preview: PullPreview;
  /** The current version, which stays as it is. */
  versionNumber: number;
  isBusy: boolean;
  isRunning: boolean;
  onTake: (keep: PullInput["keep"]) => void;
  onCancel: () => void;
};

/** What is about to change, before it does; where both sides changed a file, the person says whose is taken. */
export function PullPreviewPart(props: PullPreviewPartProps) {
  const { preview, versionNumber, isBusy, isRunning, onTake, onCancel } = props;
  const [keep, setKeep] = useState<PullInput["keep"]>("theirs");
  const { changes, total, leftOut } = preview;
  // It stands where the button was that had the focus, and may be below what is seen.
  const part = useRef<HTMLElement>(null);
  useEffect(() => part.current?.focus(), []);
  const hasConflicts = changes.some(({ change, isConflict }) => isConflict && change !== "kept");
  return (
    <section ref={part} tabIndex={-1} aria-label={says.changes} className="flex w-full flex-col gap-3 outline-none">
      <p>{says.willChange(total, versionNumber)}</p>
      <ul className="max-h-64 overflow-y-auto rounded-lg border border-line p-3 text-compact">
        {changes.map(({ path, change, isConflict }) => (
          <li key={path} className="py-0.5 wrap-anywhere">
            <code className="text-ink">{path}</code>{" "}
            <span className={isConflict ? "text-gold" : "text-muted"}>
              {says.changeNames[isConflict && change === "changed" ? "both" : change]}
            </span>
          </li>
        ))}
        {total > changes.length ? (
          <li className="py-0.5 text-muted">{t.github.import.more(total - changes.length)}</li>
        ) : null}
      </ul>
      {leftOut.total > 0 ? (
        <div className="flex flex-col gap-1.5">
          <p>{says.leftOut}</p>
          <LeftOutList leftOut={leftOut} />
        </div>
      ) : null}
      {hasConflicts ? (
        <div className="flex flex-col items-start gap-1.5">
          <p>{says.both}</p>
          <Segmented label={says.whose} options={says.sides} value={keep} onChange={setKeep} />
        </div>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2.5">
        <Button onClick={onCancel}>{t.common.cancel}</Button>
        <BusyButton
          tone="primary"
          isBusy={isBusy}
          busyLabel={says.pulling}
          disabled={isRunning}
          onClick={() => onTake(keep)}
        >
          {says.take}
        </BusyButton>
      </div>
    </section>
  );
}
