import { expect, test } from "vitest";
import { describeError } from "./log";

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

const HOSTILE = [
  named(
    "MongoServerError",
    'E11000 duplicate key error collection: v.users index: email_1 dup key: { email: "ann@example.org" }',
  ),
  named("CastError", 'Cast to string failed for value "ann@example.org" (type string) at path "name"'),
  named("ValidationError", "Several lines\nann@example.org\nann@example.org"),
  named("ValidationError", "User validation failed: email: ann@example.org is not a number"),
];

test.each(HOSTILE)("$name is described without what people wrote", (error) => {
  const described = describeError(error);
  expect(JSON.stringify(described)).not.toContain("ann@example.org");
  expect(described["error"]).toBe(error.name);
});

test("other errors keep their message, and say where they came from", () => {
  expect(describeError(new Error("Blob 1 is missing."))).toMatchObject({
    message: "Blob 1 is missing.",
    stack: expect.stringContaining("log.test.ts"),
  });
  expect(describeError("text")).toEqual({ error: "string" });
});
