import { type LiveEvent, readLiveEvent } from "./live-event";
import { createSseParser } from "./sse-parser";
import { whenVisible } from "./when-visible";

const FIRST_RETRY_MS = 300;
const LAST_RETRY_MS = 8000;
/** The server sends at least a comment every 15 s; three missed ones are a dead connection. */
const SILENCE_MS = 45_000;

export type FollowState = "live" | "reconnecting" | "ended";
type FollowOptions = {
  runId: string;
  /** The last seq the reader has. */
  after: number;
  content: "all" | "none";
  /** All events of one animation frame together. */
  onEvents: (events: LiveEvent[]) => void;
  onState: (state: FollowState) => void;
  signal: AbortSignal;
};

/**
 * Follows the events of a run until `run.finished`, through lost connections and hidden tabs: a hidden tab closes its
 * stream and goes on from the last seq. Resolves when the run is over, gone, or `signal` aborts; never rejects.
 */
export async function followRun(options: FollowOptions): Promise<void> {
  const { signal, onState } = options;
  const progress = { after: options.after, finished: false, failures: 0 };
  const batch = createBatch(options.onEvents);
  while (!signal.aborted && !progress.finished) {
    await whenVisible(signal);
    if (signal.aborted) break;
    const outcome = await readOnce(options, progress, batch.add);
    batch.flush();
    if (outcome === "gone") progress.finished = true;
    if (progress.finished || signal.aborted || document.hidden) continue;
    onState("reconnecting");
    const delayMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** progress.failures) * (0.75 + Math.random() / 2);
    progress.failures += 1;
    await pause(delayMs, signal);
  }
  if (!signal.aborted) onState("ended");
}

type Progress = { after: number; finished: boolean; failures: number };

async function readOnce(
  { runId, content, signal, onState }: FollowOptions,
  progress: Progress,
  add: (event: LiveEvent) => void,
): Promise<"gone" | "cut"> {
  const connection = new AbortController();
  const abort = (): void => connection.abort();
  const onHidden = (): void => void (document.hidden && abort());
  signal.addEventListener("abort", abort);
  document.addEventListener("visibilitychange", onHidden);
  const watchdog = createWatchdog(SILENCE_MS, abort);
  try {
    const path = `/api/runs/${runId}/events?after=${progress.after}&content=${content}`;
    const response = await fetch(path, { signal: connection.signal, headers: { accept: "text/event-stream" } });
    if ([400, 401, 403, 404].includes(response.status)) return "gone";
    if (!response.ok || !response.body) return "cut";
    onState("live");
    const parser = createSseParser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return "cut";
      watchdog.reset();
      for (const message of parser.push(value)) {
        const event = readLiveEvent(message);
        if (!event) continue;
        progress.after = event.seq;
        progress.failures = 0;
        progress.finished ||= event.type === "run.finished";
        add(event);
      }
      if (progress.finished) return "cut";
    }
  } catch {
    return "cut";
  } finally {
    watchdog.stop();
    connection.abort();
    signal.removeEventListener("abort", abort);
    document.removeEventListener("visibilitychange", onHidden);
  }
}

/** Collects events and hands them over once a frame, so that a burst costs one render. */
function createBatch(hand: (events: LiveEvent[]) => void): { add: (event: LiveEvent) => void; flush: () => void } {
  let waiting: LiveEvent[] = [];
  let frame = 0;
  const flush = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    hand(events);
  };
  return {
    add: (event) => {
      waiting.push(event);
      if (frame === 0) frame = requestAnimationFrame(flush);
    },
    flush,
  };
}

function createWatchdog(ms: number, bark: () => void): { reset: () => void; stop: () => void } {
  let timer = setTimeout(bark, ms);
  return {
    reset: () => {
      clearTimeout(timer);
      timer = setTimeout(bark, ms);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Resolves after `ms` milliseconds, or as soon as there is a network again, or when `signal` aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    window.addEventListener("online", done);
  });
}
