import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPath } from "./index";

describe("checkPath", () => {
  it.each([
    "index.html",
    "assets/app.js",
    "à propos.html",
    "a/b/c.svg",
    ".gitignore",
    ".well-known/x.json",
    "a".repeat(120),
  ])("takes %j", (path) => {
    expect(checkPath(path)).toEqual({ ok: true, path });
  });

  it("gives the path in NFC", () => {
    expect(checkPath("cafe\u0301.html")).toEqual({ ok: true, path: "café.html" });
  });

  it.each([
    "",
    "/a",
    "a/",
    "a//b",
    "./a",
    "a/./b",
    "../a",
    "a/../b",
    "a/..",
    ".env",
    ".git/config",
    "a/.ssh/id",
    "a\\b",
    "C:/a",
    "a\u0000b",
    "a\nb",
    "a\u202Eb",
    "a\uD800",
    " a",
    "a ",
    "a/b.",
    "nul",
    "COM1.txt",
    "http://x/y",
    "a?b",
    "a".repeat(121),
    "a".repeat(1e6),
  ])("refuses %j", (path) => {
    expect(checkPath(path).ok).toBe(false);
  });

  it("never throws, and what it takes stays inside a folder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const checked = checkPath(raw);
        if (!checked.ok) return;
        const url = new URL(checked.path.split("/").map(encodeURIComponent).join("/"), "http://x/root/");
        expect(url.pathname.startsWith("/root/")).toBe(true);
        expect(checkPath(checked.path)).toEqual(checked);
      }),
      { numRuns: 3000 },
    );
  });
});
