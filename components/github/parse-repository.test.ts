import { describe, expect, it } from "vitest";
import { parseRepository } from "./parse-repository";

describe("parseRepository", () => {
  it("reads what people write", () => {
    const plain = { owner: "octavia", name: "my.site_1" };
    for (const written of [
      "octavia/my.site_1",
      " https://github.com/octavia/my.site_1/ ",
      "https://github.com/octavia/my.site_1.git",
      "git@github.com:octavia/my.site_1.git",
      "https://www.github.com/octavia/my.site_1?tab=readme#start",
      "https://github.com/octavia/my.site_1/issues",
    ]) {
      expect(parseRepository(written), written).toEqual(plain);
    }
  });

  it("reads a branch and a folder out of GitHub's own addresses", () => {
    expect(parseRepository("https://github.com/a/b/tree/main/docs/caf%C3%A9")).toEqual({
      owner: "a",
      name: "b",
      ref: "main",
      path: "docs/café",
    });
  });

  it("refuses the rest", () => {
    for (const written of ["", "octavia", "a b/c", "../x/y", "https://github.com/"]) {
      expect(parseRepository(written), written).toBeNull();
    }
  });
});
