import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventStream, type ServerSentEvent } from "./event-stream";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const decoder = new TextDecoder();

function reading(response: Response): { next: () => Promise<string | null>; cancel: () => Promise<void> } {
  const reader = response.body?.getReader();
  return {
    next: async () => {
      const chunk = await reader?.read();
      return chunk?.value ? decoder.decode(chunk.value) : null;
    },
    cancel: async () => reader?.cancel(),
  };
}

test("a frame is id, event and one line of data, whatever the data holds", async () => {
  async function* source(): AsyncGenerator<ServerSentEvent> {
    yield { id: 7, event: "prose", data: { text: "a\n\nb\r\nid:9\u2028" } };
  }
  const { next } = reading(eventStream(source(), new AbortController()));
  expect(await next()).toBe('id:7\nevent:prose\ndata:{"text":"a\\n\\nb\\r\\nid:9\u2028"}\n\n');
  expect(await next()).toBeNull();
});

test("silence is filled with a comment line every 15 s", async () => {
  async function* source(signal: AbortSignal): AsyncGenerator<ServerSentEvent> {
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    yield { id: 1, event: "late", data: {} };
  }
  const reader = new AbortController();
  const { next } = reading(eventStream(source(reader.signal), reader));
  const pings: (string | null)[] = [];
  const first = next().then((frame) => pings.push(frame));
  await vi.advanceTimersByTimeAsync(14_999);
  expect(pings).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await first;
  const second = next().then((frame) => pings.push(frame));
  await vi.advanceTimersByTimeAsync(15_000);
  await second;
  expect(pings).toEqual([":\n\n", ":\n\n"]);
});

test("the source is asked only as fast as the reader takes, and is told when the reader leaves", async () => {
  let asked = 0;
  async function* source(): AsyncGenerator<ServerSentEvent> {
    for (;;) yield { id: (asked += 1), event: "delta", data: {} };
  }
  const reader = new AbortController();
  const response = eventStream(source(), reader);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toBe(0);
  const { next, cancel } = reading(response);
  await next();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toBe(1);
  await cancel();
  expect(reader.signal.aborted).toBe(true);
});

test("a source that fails ends the stream with an error, not as if it were done", async () => {
  async function* source(): AsyncGenerator<ServerSentEvent> {
    yield { id: 1, event: "prose", data: {} };
    throw new Error("The database is gone.");
  }
  const { next } = reading(eventStream(source(), new AbortController()));
  await next();
  await expect(next()).rejects.toThrow("The database is gone.");
});
