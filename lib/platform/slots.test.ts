import { expect, test } from "vitest";
import { takeSlot } from "./slots";

Object.assign(process.env, {
  MONGODB_URI: "mongodb://127.0.0.1/unused",
  NEXTAUTH_SECRET: "a-secret-that-only-the-tests-use-0123456789",
  ENCRYPTION_KEY: "a-key-that-only-the-tests-use-0123456789abcd",
});

test("a place is held by one at a time, and giving it back twice frees no other", () => {
  const limit = { name: "test", max: 2 };
  const first = takeSlot(limit, "ann");
  const second = takeSlot(limit, "ann");
  expect(() => takeSlot(limit, "ann")).toThrow(expect.objectContaining({ code: "RATE_LIMITED" }));
  takeSlot(limit, "ben");
  first();
  first();
  takeSlot(limit, "ann");
  expect(() => takeSlot(limit, "ann")).toThrow();
  second();
  expect(() => takeSlot(limit, "ann")).not.toThrow();
});
