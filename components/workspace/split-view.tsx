"use client";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { browserStore, tryToKeep } from "@/components/client/storage";
import { cx } from "@/components/ui/class-names";
import { t } from "@/messages/en";

const KEY = "vectort:split";
const MIN = 25;
const MAX = 75;
const STEP = 2;
const clamp = (percent: number): number => Math.min(MAX, Math.max(MIN, Math.round(percent * 10) / 10));

type SplitViewProps = {
  left: ReactNode;
  right: ReactNode;
  leftLabel: string;
  rightLabel: string;
  shown: "left" | "right";
};

/** Two panels and a handle between, by pointer or arrow keys; on a phone one of them at a time. */
export function SplitView({ left, right, leftLabel, rightLabel, shown }: SplitViewProps) {
  const [percent, setPercent] = useState(50);
  const [isDragging, setIsDragging] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const kept = Number(browserStore().getItem(KEY));
    if (kept >= MIN && kept <= MAX) setPercent(kept);
  }, []);
  const move = (to: number): void => {
    const next = clamp(to);
    setPercent(next);
    tryToKeep(browserStore(), KEY, String(next));
  };
  const onPointerMove = (event: PointerEvent): void => {
    const bounds = isDragging ? box.current?.getBoundingClientRect() : null;
    if (bounds) move(((event.clientX - bounds.left) / bounds.width) * 100);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: percent - STEP, ArrowRight: percent + STEP, Home: MIN, End: MAX }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };

  return (
    <div ref={box} className="flex min-h-0 flex-1" style={{ "--split": `${percent}%` } as React.CSSProperties}>
      <section
        aria-label={leftLabel}
        className={cx("min-h-0 min-w-0 md:block md:w-(--split)", shown === "left" ? "w-full" : "hidden")}
      >
        {left}
      </section>
      <div
        role="separator"
        aria-label={t.workspace.resize}
        aria-orientation="vertical"
        aria-valuenow={Math.round(percent)}
        aria-valuemin={MIN}
        aria-valuemax={MAX}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setIsDragging(true);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => setIsDragging(false)}
        onLostPointerCapture={() => setIsDragging(false)}
        onDoubleClick={() => move(50)}
        className="group relative z-10 -mx-1.5 hidden w-3 shrink-0 cursor-col-resize touch-none justify-center outline-none md:flex"
      >
        <span
          className={cx(
            "w-px transition-all duration-150 group-hover:w-[3px] group-hover:bg-teal group-focus-visible:w-[3px] group-focus-visible:bg-teal",
            isDragging ? "w-[3px] bg-teal" : "bg-line",
          )}
        />
      </div>
      <section
        aria-label={rightLabel}
        className={cx(
          "isolate min-h-0 min-w-0 md:block md:flex-1",
          shown === "right" ? "w-full" : "hidden",
          isDragging && "pointer-events-none",
        )}
      >
        {right}
      </section>
    </div>
  );
}
