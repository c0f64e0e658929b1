import { formatCredits } from "@/lib/credits";
import { RunAborted, type RunEnd } from "@/lib/runs";
import { serverMessages } from "@/messages/server-en";
import type { FrameWriter } from "./frame-writer";
import type { IncompleteReason } from "./model-text";

/** How the model's text ended. `cap`: what was reserved for the run is used up. */
export type Ending = { complete: boolean; reason?: IncompleteReason | "too-long" | "cap" };

type Written = { frames: FrameWriter; end: Ending; signal: AbortSignal; holdCenticredits: number };

/** The status of a run and the sentence about it, from what was written and how that ended. */
export function howItEnded({ frames, end, signal, holdCenticredits }: Written): RunEnd {
  const { runs } = serverMessages;
  if (signal.aborted) return abortedEnd(signal, frames.unfinished);
  if (end.reason === "content-filter") return { status: "failed", reason: runs.filtered };
  const waits = frames.halt.isWaiting;
  // Words alone are an answer, but not where they tell of changes none of which could be made.
  const isOfUse = frames.hasChanged || (frames.hasSpoken && !frames.hasFailed);
  const nothing: RunEnd = { status: "failed", reason: frames.hasFailed ? runs.nothingApplied : runs.nothingWritten };
  if (end.reason === "cap" && !waits) {
    return isOfUse
      ? { status: "paused", reason: runs.capReached(formatCredits(holdCenticredits), frames.unfinished) }
      : nothing;
  }
  if (!end.complete && end.reason !== "cap" && !frames.halt.hasPlanned) {
    const status = frames.hasChanged ? "interrupted" : "failed";
    return { status, reason: end.reason === "too-long" ? runs.tooLong : runs.cut(frames.unfinished) };
  }
  if (waits) return { status: "waiting" };
  return isOfUse ? { status: "completed" } : nothing;
}

/** The end of a run that was stopped, or whose process ends; `unfinished` names the files that were left open. */
export function abortedEnd(signal: AbortSignal, unfinished: readonly string[]): RunEnd {
  const { runs } = serverMessages;
  const isStopped = signal.reason instanceof RunAborted && signal.reason.why === "stopped";
  return isStopped
    ? { status: "stopped", reason: runs.stopped(unfinished) }
    : { status: "interrupted", reason: runs.interrupted(unfinished) };
}
