import "server-only";

/** One server-sent event (HTML standard, section 9.2). `data` is sent as JSON on one line. */
export type ServerSentEvent = { id: number; event: string; data: unknown };

const PING_EVERY_MS = 15_000;
const PING = ":\n\n";

/**
 * Answers with events as they come, and a comment line every 15 s of silence. The source is asked for the next event
 * only when the connection takes it; `reader` aborts when the reader leaves and when the source has ended. Nothing on the way may hold the bytes back.
 */
export function eventStream(events: AsyncIterable<ServerSentEvent>, reader: AbortController): Response {
  const frames = framesWithPings(events);
  const encoder = new TextEncoder();
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      try {
        const next = await frames.next();
        if (!next.done) return controller.enqueue(encoder.encode(next.value));
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      reader.abort();
    },
    cancel() {
      reader.abort();
    },
  };
  // Nothing is asked of the source before somebody reads: the answer to a HEAD request is never read.
  const body = new ReadableStream(source, { highWaterMark: 0 });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

async function* framesWithPings(events: AsyncIterable<ServerSentEvent>): AsyncGenerator<string> {
  const source = events[Symbol.asyncIterator]();
  let next = source.next();
  for (;;) {
    const result = await within(PING_EVERY_MS, next);
    if (result === "late") {
      yield PING;
      continue;
    }
    if (result.done) return;
    const { id, event, data } = result.value;
    yield `id:${id}\nevent:${event}\ndata:${JSON.stringify(data)}\n\n`;
    next = source.next();
  }
}

/** What `work` gives, or "late" after `ms`. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The id of the last event that a reconnecting EventSource says it has; 0 where there is none. */
export function lastEventId(request: Request): number {
  const given = request.headers.get("last-event-id") ?? "";
  return /^\d{1,15}$/.test(given) ? Number(given) : 0;
}
