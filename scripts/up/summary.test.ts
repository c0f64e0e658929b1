import { expect, test } from "vitest";
import { notSetUp } from "./summary.ts";

test("without a key the built-in generator is named; with one it is not", () => {
  const names = (generator: "builtin" | "openai") => notSetUp({ GENERATOR: generator }).map(([name]) => name);
  expect(names("builtin")).toEqual(["OpenAI", "Mail"]);
  expect(names("openai")).toEqual(["Mail"]);
});
