import type { ServerSentEvent } from "@/lib/platform/http";
import type { RunEvent } from "@/lib/schemas/run-event";

/** A run's events as they are sent, text and all. */
export async function* toSentEvents(events: AsyncIterable<RunEvent>): AsyncGenerator<ServerSentEvent> {
  for await (const { seq, type, data } of events) yield { id: seq, event: type, data };
}

/**
 * A run's events as they are sent to a reader that wants no file text: `file.delta` says how many lines the file has so
 * far. `events` start with the run; what is not after `after` is counted, but not sent.
 */
export async function* toSentEventsWithoutText(
  events: AsyncIterable<RunEvent>,
  after: number,
): AsyncGenerator<ServerSentEvent> {
  const linesOf = new Map<string, LineCount>();
  for await (const event of events) {
    if (event.type === "file.opened") linesOf.set(event.data.path, { breaks: 0, endsOpen: false });
    const data = event.type === "file.delta" ? countDelta(linesOf, event.data) : event.data;
    if (event.seq > after) yield { id: event.seq, event: event.type, data };
  }
}

type LineCount = { breaks: number; endsOpen: boolean };

function countDelta(linesOf: Map<string, LineCount>, { path, text }: { path: string; text: string }) {
  const count = linesOf.get(path) ?? { breaks: 0, endsOpen: false };
  linesOf.set(path, count);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count.breaks += 1;
  if (text !== "") count.endsOpen = !text.endsWith("\n");
  return { path, lines: count.breaks + (count.endsOpen ? 1 : 0) };
}
