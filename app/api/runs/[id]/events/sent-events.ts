import type { ServerSentEvent } from "@/lib/platform/http";
import type { RunEvent } from "@/lib/schemas/run-event";

/** A run's events as they are sent, text and all. */
export async function* toSentEvents(events: AsyncIterable<RunEvent>): AsyncGenerator<ServerSentEvent> {
  for await (const { seq, type, data } of events) yield { id: seq, event: type, data };
}

/**
 * A run's events as they are sent to a reader that wants no file text: `file.delta` says how many lines the file has so
 * far, where that has changed. `events` start with the run; what is not after `after` is counted, but not sent.
 */
export async function* toSentEventsWithoutText(
  events: AsyncIterable<RunEvent>,
  after: number,
): AsyncGenerator<ServerSentEvent> {
  const linesOf = new Map<string, LineCount>();
  for await (const event of events) {
    if (event.type === "file.opened") linesOf.delete(event.data.path);
    if (event.type !== "file.delta") {
      if (event.seq > after) yield { id: event.seq, event: event.type, data: event.data };
      continue;
    }
    const data = countDelta(linesOf, event.data);
    const count = linesOf.get(data.path);
    if (!count || event.seq <= after || count.sent === data.lines) continue;
    count.sent = data.lines;
    yield { id: event.seq, event: event.type, data };
  }
}

type LineCount = { breaks: number; endsOpen: boolean; sent: number };

function countDelta(linesOf: Map<string, LineCount>, { path, text }: { path: string; text: string }) {
  const count = linesOf.get(path) ?? { breaks: 0, endsOpen: false, sent: -1 };
  linesOf.set(path, count);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count.breaks += 1;
  if (text !== "") count.endsOpen = !text.endsWith("\n");
  return { path, lines: count.breaks + (count.endsOpen ? 1 : 0) };
}
