import { showsDirections } from "@/lib/schemas/mode";
import { type StyleDirection, styleDirectionSchema } from "@/lib/schemas/style-direction";
import type { RunDirecting, RunDoc } from "@/models/run";
import { planningOf } from "../planning";

/** What has become of the style directions of a run's request; null where none were shown yet. */
export function directingOf({
  direction,
  directionState,
}: Pick<RunDoc, "direction" | "directionState">): RunDirecting | null {
  if (directionState === "skipped") return { state: "skipped" };
  const read = styleDirectionSchema.safeParse(direction);
  return read.success && directionState === "chosen" ? { state: "chosen", direction: read.data } : null;
}

/** The direction that a run is to follow; null for none. */
export function chosenDirection(run: Pick<RunDoc, "direction" | "directionState">): StyleDirection | null {
  return directingOf(run)?.direction ?? null;
}

/** Whether a run is to show style directions and end: a first build of Ultra whose plan is agreed on, once. */
export function isToDirect(run: RunDoc, files: ReadonlyMap<string, string>): boolean {
  const isPlanned = planningOf(run)?.state === "approved";
  return showsDirections(run.mode) && files.size === 0 && isPlanned && directingOf(run) === null;
}

/** Whether a run's prompt is no more than the name of the direction it follows. */
export function isChoice(run: Pick<RunDoc, "direction" | "directionState" | "prompt">): boolean {
  return chosenDirection(run)?.name === run.prompt;
}

/** Whether a run ends with something to choose from before anything is built, so that it costs little to leave then. */
export function isToLeave({ mode, baseVersionId, directionState, planState }: RunDoc): boolean {
  return showsDirections(mode) && !baseVersionId && !directionState && planState !== "skipped";
}
