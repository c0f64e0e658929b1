import { expect, it } from "vitest";
import { carryFork, takeCarriedFork } from "./fork-carry";
import { memoryStore } from "@/tests/support/memory-store";

const HOUR_MS = 60 * 60 * 1000;

it("gives a wish once, for its own link, within the hour", () => {
  const store = memoryStore();
  expect(takeCarriedFork("a", 0, store)).toBe(false);
  carryFork("a", 0, store);
  expect(takeCarriedFork("a", HOUR_MS - 1, store)).toBe(true);
  expect(takeCarriedFork("a", HOUR_MS - 1, store)).toBe(false);
  carryFork("a", 0, store);
  expect(takeCarriedFork("b", 1, store)).toBe(false);
  carryFork("a", 0, store);
  expect(takeCarriedFork("a", HOUR_MS, store)).toBe(false);
});

it("takes nonsense for no wish", () => {
  const store = memoryStore();
  for (const raw of ["", "{", "[]", '{"token":1}']) {
    store.setItem("vectort:carried-fork", raw);
    expect(takeCarriedFork("a", 0, store)).toBe(false);
    expect(store.getItem("vectort:carried-fork")).toBeNull();
  }
});
