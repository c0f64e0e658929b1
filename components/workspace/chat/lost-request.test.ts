import { expect, it } from "vitest";
import { askedIn, isAmong, lostRequest } from "./lost-request";

it("finds what was taken although its answer was lost, and not what was there before", () => {
  const before = askedIn([{ runId: "r1", prompt: "Warmer" }], [{ id: "q1", prompt: "Shorter" }]);
  const lost = lostRequest("Warmer", before);
  expect(isAmong(lost, before)).toBe(false);
  expect(isAmong(lost, [...before, { id: "r2", prompt: "Colder" }])).toBe(false);
  expect(isAmong(lost, [...before, { id: "r2", prompt: "Warmer" }])).toBe(true);
  // What waited has become a run, under another id.
  expect(isAmong(lostRequest("Shorter", before), [{ id: "r2", prompt: "Shorter" }])).toBe(true);
});
