import { expect, it } from "vitest";
import type { RunEvent } from "@/lib/schemas/run-event";
import { LiveReaders } from "./live-readers";

const event = (seq: number): RunEvent => ({ seq, type: "prose", data: { text: String(seq) } });

async function seqs(readers: LiveReaders, after: number, signal = new AbortController().signal): Promise<number[]> {
  const result: number[] = [];
  for await (const { seq } of readers.read(after, signal)) result.push(seq);
  return result;
}

it("gives each reader what comes after its seq, from before and from now on, with gaps", async () => {
  const readers = new LiveReaders([event(1), event(2)]);
  const all = seqs(readers, 0);
  const late = seqs(readers, 2);
  readers.push(event(3));
  readers.push(event(1_000));
  readers.close();
  expect(await all).toEqual([1, 2, 3, 1_000]);
  expect(await late).toEqual([3, 1_000]);
  expect(await seqs(readers, 3)).toEqual([1_000]);
});

it("ends for a reader that leaves", async () => {
  const readers = new LiveReaders([event(1)]);
  const abort = new AbortController();
  const reading = seqs(readers, 0, abort.signal);
  abort.abort();
  expect((await reading).length).toBeLessThanOrEqual(1);
});
