import { describe, expect, it } from "vitest";
import { mergeChanges } from "./merge-changes";

const listed = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, sha]) => [path, { path, sha, bytes: 1 }]));
const merge = (base: Record<string, string>, theirs: Record<string, string>, ours: Record<string, string>) => {
  const { take, drop, conflicts } = mergeChanges({
    base: listed(base),
    theirs: listed(theirs),
    ours: new Map(Object.entries(ours)),
  });
  return { take: take.map(({ path, sha }) => `${path} ${sha}`), drop, conflicts };
};

describe("mergeChanges", () => {
  it("takes what changed, came and went there, and leaves alone what changed here", () => {
    const base = { same: "1", changed: "1", gone: "1", mine: "1", dropped: "1" };
    const theirs = { same: "1", changed: "2", mine: "1", dropped: "1", fresh: "1" };
    const ours = { same: "1", changed: "1", gone: "1", mine: "2", own: "1" };
    expect(merge(base, theirs, ours)).toEqual({ take: ["changed 2", "fresh 1"], drop: ["gone"], conflicts: [] });
  });

  it("names what changed on both sides: theirs is taken, and nothing that was changed here is deleted", () => {
    const result = merge({ both: "1", gone: "1" }, { both: "2", came: "2" }, { both: "3", gone: "2", came: "1" });
    expect(result).toEqual({ take: ["both 2", "came 2"], drop: [], conflicts: ["both", "came", "gone"] });
  });

  it("has nothing to do where both sides did the same", () => {
    expect(merge({ a: "1", b: "1" }, { a: "2" }, { a: "2" })).toEqual({ take: [], drop: [], conflicts: [] });
  });
});
