import { expect, it } from "vitest";
import { safePath } from "./safe-path";

it("lets paths of this site through, with their search and hash", () => {
  expect(safePath("/projects/64f0?x=1#end")).toBe("/projects/64f0?x=1#end");
  expect(safePath("/")).toBe("/");
});

it("turns everything that could leave this site, or turn in circles, into the dashboard", () => {
  const bad = [
    null,
    "",
    "dashboard",
    "//evil.example",
    "/\\evil.example",
    "/a\\b",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "/login",
    "/register?next=/",
    "/api/projects",
  ];
  for (const path of bad) expect(safePath(path)).toBe("/dashboard");
});
