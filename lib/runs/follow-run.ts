import { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import type { RunEvent } from "@/lib/schemas/run-event";
import { RunModel } from "@/models/run";
import { liveRuns } from "./live-runs";
import { remoteEvents } from "./remote-events";
import { readStoredEvents } from "./stored-events";

/**
 * The events of a run after a seq, as they come: from this process's log while it writes the run, else from the database
 * and its change stream. Ends after `run.finished`, at once where that isn't after the seq, or when `signal` aborts. The
 * caller has checked who may read.
 */
export async function* followRun(runId: string, after: number, signal: AbortSignal): AsyncGenerator<RunEvent> {
  if (!Types.ObjectId.isValid(runId)) return;
  await connectDb();
  let last = after;
  while (!signal.aborted) {
    const readers = liveRuns().get(runId)?.log.readers;
    const isLive = readers !== undefined && !readers.isClosed;
    // Its end is stored in the transaction that says so, and nothing comes after it.
    const isOver = !isLive && !(await RunModel.exists({ _id: runId, status: "running" }));
    const source = isLive
      ? readers.read(last, signal)
      : isOver
        ? readStoredEvents(runId, last, { withDeltas: true })
        : readElsewhere(runId, last, signal);
    for await (const event of source) {
      if (event.seq <= last) continue;
      last = event.seq;
      yield event;
      if (event.type === "run.finished") return;
    }
    if (isOver) return;
  }
}

/** A run that this process doesn't write: what is stored, then what another process stores. */
async function* readElsewhere(runId: string, after: number, signal: AbortSignal): AsyncGenerator<RunEvent> {
  const remote = await remoteEvents().subscribe(runId);
  try {
    yield* readStoredEvents(runId, after, { withDeltas: true });
    yield* remote.read(signal);
  } finally {
    remote.close();
  }
}
