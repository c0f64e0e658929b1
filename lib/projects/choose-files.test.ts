import { describe, expect, it } from "vitest";
import { chooseFiles } from "./choose-files";

const MEBIBYTE = 1024 * 1024;
const choose = (...paths: string[]) => chooseFiles(paths.map((path) => ({ path, bytes: 10 })));
const kept = (chosen: ReturnType<typeof chooseFiles>) => chosen.kept.map(({ path }) => path);

describe("chooseFiles", () => {
  it("keeps what a project can hold, in Unicode NFC, nearest to the root first", () => {
    const chosen = choose("a/b.txt", "index.html", "cafe\u0301.md", "日本語/頁.html");
    expect(kept(chosen)).toEqual(["caf\u00e9.md", "index.html", "a/b.txt", "日本語/頁.html"]);
    expect(chosen.leftOut).toEqual([]);
  });

  it("names what it leaves out: bad paths, and names that are taken", () => {
    const paths = ["../up.txt", "/abs.txt", "a\\b.txt", ".env", ".github/workflows/x.yml", "con.txt"];
    expect(choose(...paths).leftOut.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
    const twice = choose("Readme.md", "README.md", "x", "x/y", "cafe\u0301", "caf\u00e9");
    expect(kept(twice)).toHaveLength(3);
    expect(twice.leftOut.map(({ path }) => path).toSorted()).toEqual(["Readme.md", "caf\u00e9", "x/y"].toSorted());
  });

  it("holds to the limits of a project", () => {
    const large = chooseFiles([{ path: "big.bin", bytes: MEBIBYTE + 1 }]);
    expect(large).toEqual({ kept: [], leftOut: [{ path: "big.bin", reason: "the file is larger than 1 MiB" }] });
    const many = chooseFiles(Array.from({ length: 401 }, (_, index) => ({ path: `f${index}`, bytes: 1 })));
    expect([many.kept.length, many.leftOut.length]).toEqual([400, 1]);
    const heavy = chooseFiles(Array.from({ length: 12 }, (_, index) => ({ path: `f${index}`, bytes: MEBIBYTE })));
    expect([heavy.kept.length, heavy.leftOut.length]).toEqual([10, 2]);
  });
});
