import { expect, test } from "vitest";
import { parseVersion, versionProblem } from "./version.ts";

test("the version is read from what mongod prints", () => {
  expect(parseVersion('db version v6.0.5\nBuild Info: {\n    "version": "6.0.5",')).toBe("6.0.5");
  expect(parseVersion("mongod: not found")).toBeNull();
});

test.each([
  ["6.0.5", "6.0.5"],
  ["6.0.5", "6.0.1"],
  ["6.0.5", "7.0.40"],
  ["7.0.40", "8.0.3"],
])("data of %s is opened by %s", (data, binary) => expect(versionProblem(data, binary)).toBeNull());

test.each([
  ["7.0.40", "6.0.5", "older"],
  ["8.2.1", "8.0.9", "older"],
  ["6.0.5", "8.0.3", "more than one major release ahead"],
])("data of %s is refused to %s", (data, binary, reason) => {
  expect(versionProblem(data, binary)).toContain(reason);
  expect(versionProblem(data, binary)).toContain("MONGOD_BINARY");
});
