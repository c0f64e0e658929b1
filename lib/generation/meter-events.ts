import type { Meter } from "@/lib/credits";
import type { RunEventBody } from "@/lib/schemas/run-event";

const SHOWN_EVERY_MS = 1_000;

/** Tells readers what a run has cost so far: when that has changed, and about once a second. */
export function meterEvents(meter: Meter, append: (event: RunEventBody) => void): () => void {
  let shown = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - shownAt < SHOWN_EVERY_MS) return;
    const { centicredits } = meter;
    if (centicredits === shown) return;
    shown = centicredits;
    shownAt = performance.now();
    append({ type: "meter", data: { centicredits } });
  };
}
