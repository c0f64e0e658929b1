import { expect, test } from "vitest";
import { byteBudget } from "./byte-budget";

/** Work that goes on until it is ended. */
function open() {
  let end = (): void => {};
  const ended = new Promise<void>((done) => (end = done));
  return { work: () => ended, end: () => end() };
}

test("work begins in its turn, while all of it together fits", async () => {
  const { within, taken } = byteBudget(100);
  const pieces = [40, 60, 50, 10].map((bytes) => ({ bytes, ...open() }));
  const done = pieces.map(({ bytes, work }) => within(bytes, work));
  expect(taken.now).toBe(100);
  // The third doesn't fit beside the second; the fourth would, and waits for its turn.
  const [first, ...rest] = pieces;
  first?.end();
  await done[0];
  expect(taken.now).toBe(60);
  for (const { end } of rest) end();
  await Promise.all(done);
  expect(taken).toEqual({ now: 0, most: 100 });
});

test("what is larger than the budget goes alone, and what fails gives its bytes back", async () => {
  const { within, taken } = byteBudget(100);
  const small = open();
  const first = within(1, small.work);
  const large = open();
  const second = within(500, large.work);
  const third = within(1, () => Promise.reject(new Error("no")));
  expect(taken.now).toBe(1);
  small.end();
  await first;
  await expect.poll(() => taken.now).toBe(500);
  large.end();
  await second;
  await expect(third).rejects.toThrow("no");
  expect(taken).toEqual({ now: 0, most: 500 });
});
