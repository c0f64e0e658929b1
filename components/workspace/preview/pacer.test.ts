import { expect, it } from "vitest";
import { Pacer } from "./pacer";

function setUp() {
  const [done, timers]: [string[], (() => void)[]] = [[], []];
  const state = { isBusy: false };
  const pacer = new Pacer({ everyMs: 500, isBusy: () => state.isBusy, later: (_ms, work) => void timers.push(work) });
  return {
    done,
    state,
    pacer,
    ask: (name: string) => pacer.ask(() => done.push(name)),
    tick: () => timers.shift()?.(),
  };
}

it("does the first work at once, and of all that comes meanwhile the last", () => {
  const { done, ask, tick } = setUp();
  for (const name of ["a", "b", "c", "d"]) ask(name);
  expect(done).toEqual(["a"]);
  tick();
  tick();
  expect(done).toEqual(["a", "d"]);
  ask("e");
  expect(done).toEqual(["a", "d", "e"]);
});

it("waits while something is under way, and can be told to forget", () => {
  const { done, state, pacer, ask, tick } = setUp();
  state.isBusy = true;
  ask("a");
  tick();
  expect(done).toEqual([]);
  state.isBusy = false;
  tick();
  expect(done).toEqual(["a"]);
  ask("b");
  pacer.forget();
  tick();
  expect(done).toEqual(["a"]);
});
