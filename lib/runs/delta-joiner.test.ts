import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunEventBody } from "@/lib/schemas/run-event";
import { DeltaJoiner } from "./delta-joiner";

const delta = (path: string, text: string): RunEventBody => ({ type: "file.delta", data: { path, text } });
const opened = (path: string): RunEventBody => ({ type: "file.opened", data: { path } });

/** Neighbouring text events as one, which is what readers may be given. */
function joined(events: readonly RunEventBody[]): RunEventBody[] {
  const result: RunEventBody[] = [];
  for (const event of events) {
    const last = result.at(-1);
    if (event.type === "file.delta" && last?.type === "file.delta" && last.data.path === event.data.path) {
      result[result.length - 1] = delta(event.data.path, last.data.text + event.data.text);
    } else result.push(event);
  }
  return result;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("DeltaJoiner", () => {
  it("sends the first piece at once and those that follow together", () => {
    const sent: RunEventBody[] = [];
    const joiner = new DeltaJoiner((event) => sent.push(event));
    for (const text of ["a", "b", "c"]) joiner.push(delta("x", text));
    expect(sent).toEqual([delta("x", "a")]);
    vi.advanceTimersByTime(40);
    expect(sent).toEqual([delta("x", "a"), delta("x", "bc")]);
  });

  it("sends at most 30 text events a second of one file", () => {
    const sent: RunEventBody[] = [];
    const joiner = new DeltaJoiner((event) => sent.push(event));
    for (let ms = 0; ms < 1_000; ms += 1) {
      joiner.push(delta("x", "a"));
      vi.advanceTimersByTime(1);
    }
    expect(sent.length).toBeLessThanOrEqual(30);
  });

  it("keeps the order and loses nothing, whatever comes and however it is timed", () => {
    const event = fc.oneof(
      fc.tuple(fc.constantFrom("a", "b"), fc.string()).map(([path, text]) => delta(path, text)),
      fc.constantFrom("a", "b").map(opened),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.integer({ min: 0, max: 50 }))), (steps) => {
        const sent: RunEventBody[] = [];
        const joiner = new DeltaJoiner((one) => sent.push(one));
        for (const [one, waitMs] of steps) {
          joiner.push(one);
          vi.advanceTimersByTime(waitMs);
        }
        joiner.flush();
        expect(joined(sent)).toEqual(joined(steps.map(([one]) => one)));
      }),
    );
  });
});
