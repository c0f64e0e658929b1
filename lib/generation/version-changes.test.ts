import { expect, it } from "vitest";
import { versionChanges } from "./version-changes";

const version = (number: number, origin: string, files: Record<string, string>) => ({
  number,
  origin,
  files: Object.entries(files).map(([path, sha256]) => ({ path, sha256 })),
});

it("knows when each file was last changed, and what was changed by hand since the last run", () => {
  const first = version(7, "run", { a: "1", b: "1", c: "1" });
  const second = version(8, "hand", { a: "2", b: "1", c: "1" });
  const third = version(9, "run", { a: "2", b: "2", c: "1" });
  const fourth = version(10, "hand", { a: "2", b: "3", d: "1" });
  expect(versionChanges([first, second, third])).toEqual({
    changedAt: new Map([
      ["a", 8],
      ["b", 9],
    ]),
    byHand: [],
  });
  expect(versionChanges([first, second, third, fourth]).byHand).toEqual(["b", "d"]);
  expect(versionChanges([])).toEqual({ changedAt: new Map(), byHand: [] });
});
