"use client";
import { MoveHorizontal } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import type { Side } from "./comparison";
import { useComparison } from "./use-comparison";
import { VersionPicker } from "./version-picker";

const says = t.versions.slider;
const STEP = 5;

type CompareViewProps = {
  projectId: string;
  left: string;
  right: string;
  versions: readonly Version[];
  onPick: (left: string, right: string) => void;
};

/** Two versions on top of each other; what is left of the handle is one, what is right of it the other. */
export function CompareView({ projectId, left, right, versions, onPick }: CompareViewProps) {
  const { comparison, view } = useComparison(projectId, left, right);
  const { error } = view;
  const stage = useRef<HTMLDivElement>(null);
  const [percent, setPercent] = useState(50);
  const [isDragging, setIsDragging] = useState(false);
  const numberOf = (id: string): number => versions.find((version) => version.id === id)?.number ?? 0;
  const move = (to: number): void => setPercent(Math.min(100, Math.max(0, to)));
  const follow = (clientX: number): void => {
    const bounds = stage.current?.getBoundingClientRect();
    if (bounds && bounds.width > 0) move(((clientX - bounds.left) / bounds.width) * 100);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: percent - STEP, ArrowRight: percent + STEP, Home: 0, End: 100 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const clips: Record<Side, string> = { left: `inset(0 ${100 - percent}% 0 0)`, right: `inset(0 0 0 ${percent}%)` };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2.5">
        <VersionPicker label={says.left} versions={versions} value={left} onPick={(id) => id && onPick(id, right)} />
        <VersionPicker label={says.right} versions={versions} value={right} onPick={(id) => id && onPick(left, id)} />
      </div>
      {error ? (
        <div role="alert" className="m-auto flex flex-col items-center gap-3 p-6 text-center text-sm">
          <p>
            {says.error} {error}
          </p>
          <Button onClick={() => comparison.retry()}>{t.common.retry}</Button>
        </div>
      ) : (
        <div ref={stage} className="relative min-h-0 flex-1 overflow-hidden bg-page">
          {view.left && view.right ? null : (
            <p role="status" className="grid h-full place-items-center text-sm text-soft">
              {says.loading}
            </p>
          )}
          {(["left", "right"] as const).map((side) => {
            const frame = view[side];
            return frame ? (
              <iframe
                key={frame.id}
                ref={(element) => comparison.line.attach(frame.id, element)}
                name={frame.id}
                src={frame.src}
                title={`${says[side]}: ${says.frame(numberOf(side === "left" ? left : right))}`}
                sandbox="allow-scripts allow-forms"
                style={{ clipPath: clips[side] }}
                className={cx("absolute inset-0 size-full border-0 bg-white", isDragging && "pointer-events-none")}
              />
            ) : null;
          })}
          <div
            role="slider"
            aria-label={says.handle}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(percent)}
            tabIndex={0}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setIsDragging(true);
            }}
            onPointerMove={(event) => {
              if (isDragging) follow(event.clientX);
            }}
            onPointerUp={() => setIsDragging(false)}
            onLostPointerCapture={() => setIsDragging(false)}
            style={{ left: `clamp(0px, calc(${percent}% - 22px), calc(100% - 44px))` }}
            className="group absolute inset-y-0 flex w-11 cursor-ew-resize touch-none justify-center outline-none"
          >
            <span className="h-full w-0.5 bg-teal" />
            <span className="absolute top-1/2 grid size-9 -translate-y-1/2 place-items-center rounded-full border-2 border-teal bg-raised text-ink shadow-pop group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-cyan">
              <MoveHorizontal aria-hidden="true" className="size-4" />
            </span>
          </div>
        </div>
      )}
    </div>
  );
}
