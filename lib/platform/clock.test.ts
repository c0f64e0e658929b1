import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sleep } from "./clock";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a sleep ends after its time, or at once when it is aborted, and leaves no timer", async () => {
  const woken: string[] = [];
  const stop = new AbortController();
  void sleep(1_000).then(() => woken.push("by time"));
  void sleep(1_000, stop.signal).then(() => woken.push("by signal"));
  stop.abort();
  await vi.advanceTimersByTimeAsync(999);
  expect(woken).toEqual(["by signal"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(woken).toEqual(["by signal", "by time"]);
  await sleep(1_000, stop.signal);
  expect(vi.getTimerCount()).toBe(0);
});
