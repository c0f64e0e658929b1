import { processGlobal } from "@/lib/platform/process-global";
import type { RunLog } from "./run-log";

/** Why a run that this process writes must end now. */
export type AbortCause = "stopped" | "interrupted" | "lost";

/** The reason of a run's AbortSignal. */
export class RunAborted extends Error {
  readonly why: AbortCause;
  constructor(why: AbortCause) {
    super(`The run was ${why}.`);
    this.name = "RunAborted";
    this.why = why;
  }
}

export type LiveRun = { log: RunLog; abort: AbortController; finished: Promise<void> };

/** The runs that this process writes, by id. */
export const liveRuns = (): Map<string, LiveRun> => processGlobal("live-runs", () => new Map<string, LiveRun>());

/** Ends every run of this process as interrupted and waits until each is closed; for SIGTERM. */
export async function interruptLiveRuns(): Promise<void> {
  const live = [...liveRuns().values()];
  for (const run of live) run.abort.abort(new RunAborted("interrupted"));
  await Promise.all(live.map((run) => run.finished));
}
