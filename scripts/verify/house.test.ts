import { expect, test } from "vitest";
import { exampleProblems, lockfileProblems, looseVersions, machineTraces, tooLong } from "./house.ts";

test("a file of 301 lines is too long, one of 300 is not", () => {
  const files = new Map([
    ["lib/a.ts", "x\n".repeat(301)],
    ["lib/b.ts", "x\n".repeat(300)],
    ["docs/c.md", "x\n".repeat(999)],
  ]);
  expect(tooLong(files)).toEqual(["lib/a.ts: 301 lines, and 300 is the limit"]);
});

// Put together here, so that no such path stands in the repository.
const paths = [
  ["see ", "root", "notes"],
  ["cd ", "home", "someone/app"],
  ["", "Users", "someone/app"],
  ["", "work", "a/app"],
].map(([before, ...folders]) => `${before}/${folders.join("/")}`);

test.each([...paths, "http://10.1.2.3:80"])("%s is a trace of a machine", (line) =>
  expect(machineTraces(new Map([["README.md", `one\n${line}\n`]]))).toHaveLength(1),
);

test.each(["https://example.com/work/history", "our work/life", "127.0.0.1:3000", "version 10.1.2", "home page"])(
  "%s is none",
  (line) => expect(machineTraces(new Map([["README.md", line]]))).toEqual([]),
);

test("a lockfile entry with an address or without a checksum is named", () => {
  const lock = (entry: object) => JSON.stringify({ packages: { "": {}, "node_modules/a": entry } });
  expect(lockfileProblems(lock({ integrity: "sha512-x" }))).toEqual([]);
  expect(lockfileProblems(lock({ integrity: "sha512-x", resolved: "https://host/a.tgz" }))).toHaveLength(1);
  expect(lockfileProblems(lock({}))).toHaveLength(1);
  expect(lockfileProblems(lock({ inBundle: true }))).toEqual([]);
});

test("a version range is named", () => {
  const manifest = (version: string) =>
    JSON.stringify({ dependencies: { a: version }, devDependencies: {}, optionalDependencies: {} });
  expect(looseVersions(manifest("1.2.3"))).toEqual([]);
  expect(looseVersions(manifest("^1.2.3"))).toEqual(['a is "^1.2.3", not one exact version']);
});

test("the example and the schema must name the same variables", () => {
  const example = "# The port.\n# PORT=3000\nDATA_DIR=.data\n";
  expect(exampleProblems(example, ["PORT", "DATA_DIR"])).toEqual([]);
  expect(exampleProblems(example, ["PORT", "DATA_DIR", "APP_URL"])).toEqual(["APP_URL is not in .env.example"]);
  expect(exampleProblems(example, ["PORT"])).toEqual([".env.example has DATA_DIR, which nothing reads"]);
});
