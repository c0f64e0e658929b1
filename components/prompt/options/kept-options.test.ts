import { expect, it } from "vitest";
import { memoryStore } from "@/tests/support/memory-store";
import { countOptions, keepOptions, readKeptOptions } from "./kept-options";

it("keeps what was chosen for its composer alone, and forgets what is not an option", () => {
  const values = new Map<string, string>();
  const store = memoryStore(values);
  const options = { tone: "playful" as const, pages: ["About"], features: [] };
  expect(countOptions(options)).toBe(2);
  keepOptions("home", options, store);
  expect(readKeptOptions("home", store)).toEqual(options);
  expect(readKeptOptions("p1", store)).toEqual({});
  store.setItem("vectort:draft:home:options", '{"tone":"rude"}');
  expect(readKeptOptions("home", store)).toEqual({});
  keepOptions("home", { features: [] }, store);
  expect(values.size).toBe(0);
});
