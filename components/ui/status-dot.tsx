import type { RunStatus } from "@/lib/schemas/run";
import { cx } from "./class-names";

const COLOURS: Readonly<Record<RunStatus | "none", string>> = {
  running: "text-running animate-pulse-dot",
  waiting: "text-waiting",
  paused: "text-waiting",
  completed: "text-green",
  failed: "text-red",
  interrupted: "text-gold",
  stopped: "text-muted",
  none: "text-muted",
};

/** A small dot in the colour of a status; the words stand beside it or in a label. */
export function StatusDot({ status, className }: { status: RunStatus | null; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("inline-block size-2 shrink-0 rounded-full bg-current", COLOURS[status ?? "none"], className)}
    />
  );
}
