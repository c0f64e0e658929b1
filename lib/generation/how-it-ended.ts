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
  if (signal.aborted) {
    const isStopped = signal.reason instanceof RunAborted && signal.reason.why === "stopped";
    return isStopped
      ? { status: "stopped", reason: runs.stopped(frames.unfinished) }
      : { status: "interrupted", reason: runs.interrupted(frames.unfinished) };
  }
  if (end.reason === "content-filter") return { status: "failed", reason: runs.filtered };
  if (end.reason === "cap" && !frames.hasAsked) {
    return frames.hasChanged || frames.hasSpoken
      ? { status: "paused", reason: runs.capReached(formatCredits(holdCenticredits), frames.unfinished) }
      : { status: "failed", reason: runs.nothingWritten };
  }
  if (!end.complete && end.reason !== "cap") {
    const status = frames.hasChanged ? "interrupted" : "failed";
    return { status, reason: end.reason === "too-long" ? runs.tooLong : runs.cut(frames.unfinished) };
  }
  if (frames.hasAsked) return { status: "waiting" };
  if (!frames.hasChanged && !frames.hasSpoken) return { status: "failed", reason: runs.nothingWritten };
  return { status: "completed" };
}
