import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeZip, type ZipPart } from "@/tests/support/make-zip";
import { unpackZip } from "./unpack-zip";

const PAGE: ZipPart = { name: "index.html", body: "<h1>Hello</h1>" };
const MEBIBYTE = 1024 * 1024;

const unpacked = async (parts: readonly ZipPart[]) => {
  const { files, leftOut } = await unpackZip(makeZip(parts));
  return { paths: [...files.keys()].toSorted(), files, leftOut };
};
const refusal = async (archive: Uint8Array): Promise<{ code: string; message: string }> =>
  unpackZip(archive).then(
    () => ({ code: "taken", message: "" }),
    (error: { code: string; message: string }) => error,
  );

describe("unpackZip", () => {
  it("gives every file as it was, packed or stored, whatever its name", async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(50_000));
    const { files, leftOut } = await unpackZip(
      makeZip(
        [
          PAGE,
          { name: "img/", method: 0 },
          { name: "img/été.png", body: bytes, method: 0 },
          { name: "日本語/頁.html", body: "x".repeat(MEBIBYTE) },
          { name: Buffer.from([0x82, 0x74, 0x82, 0x2e, 0x74, 0x78, 0x74]), body: "old DOS", flags: 0 },
          { name: "empty.css", body: "" },
        ],
        "made by hand, PK\u0005\u0006",
      ),
    );
    expect([...files.keys()]).toEqual(["empty.css", "index.html", "été.txt", "img/été.png", "日本語/頁.html"]);
    expect(Buffer.from(files.get("img/été.png") ?? []).equals(bytes)).toBe(true);
    expect(files.get("日本語/頁.html")?.byteLength).toBe(MEBIBYTE);
    expect(leftOut).toEqual([]);
  });

  it("takes a folder off that holds everything, also beside what macOS adds", async () => {
    const parts: ZipPart[] = [
      { name: "./site-main/site/index.html", body: "1" },
      { name: "site-main/site/a/b.css", body: "2" },
      { name: "__MACOSX/site-main/._x", body: "3" },
      { name: ".DS_Store", body: "4" },
    ];
    const { paths, leftOut } = await unpacked(parts);
    expect(paths).toEqual(["a/b.css", "index.html"]);
    expect(leftOut.map(({ path }) => path).toSorted()).toEqual([".DS_Store", "__MACOSX/site-main/._x"]);
  });

  it("leaves out, and names, what a project can't hold", async () => {
    const many = Array.from({ length: 401 }, (_, index) => ({ name: `many/${index}.txt`, body: "x" }));
    const { paths, leftOut } = await unpacked([
      PAGE,
      { name: ".env", body: "SECRET=1" },
      { name: "big.mp4", body: "x".repeat(MEBIBYTE + 1) },
      { name: ".bin/tool", body: "../x", mode: 0o120777 },
      ...many,
    ]);
    expect(paths).toHaveLength(400);
    expect(leftOut.map(({ path }) => path)).toEqual(expect.arrayContaining([".env", "big.mp4", ".bin/tool"]));
    expect(leftOut).toHaveLength(5);
  });

  it.each<[string, string, ZipPart]>([
    ["out of its folder", "leads out", { name: "a/../../x.html", body: "1" }],
    ["out of it by backslashes", "leads out", { name: "..\\..\\x.html", body: "1" }],
    ["an absolute path", "absolute", { name: "/etc/passwd", body: "1" }],
    ["a drive", "absolute", { name: "C:/x.html", body: "1" }],
    ["a drive by backslashes", "absolute", { name: "c:\\x.html", body: "1" }],
    ["backslashes", "backslash", { name: "a\\b.html", body: "1" }],
    ["the same name twice", "same name", { name: "index.html", body: "1" }],
    ["a name that differs only in case", "same name", { name: "INDEX.html", body: "1" }],
    ["a file below a file", "same name", { name: "index.html/a.css", body: "1" }],
    ["a symbolic link", "link", { name: "secret.txt", body: "/etc/passwd", mode: 0o120777 }],
    ["a device", "link", { name: "tty", body: "", mode: 0o020666 }],
    ["encryption", "encrypted", { name: "locked.css", body: "1", flags: 0x801 }],
    ["a wrong checksum", "damaged", { name: "bad.css", body: "1", crc: 7 }],
    ["more than it claims", "unpacks to more", { name: "bomb.css", body: "x".repeat(MEBIBYTE), claims: 9 }],
    ["less than it claims", "damaged", { name: "short.css", body: "x", claims: 9 }],
    ["another name inside", "damaged", { name: "a.css", localName: "b.css", body: "1" }],
    ["an unknown packing", "another program", { name: "lzma.css", body: "1", method: 14 }],
    ["a stored length that differs", "damaged", { name: "stored.css", body: "1", method: 0, claims: 2 }],
    ["a name that is not the UTF-8 it says", "can't be read", { name: Buffer.from([0xff, 0xfe]), body: "1" }],
  ])("refuses %s, and names the file", async (_, sentence, part) => {
    const { code, message } = await refusal(makeZip([PAGE, part]));
    expect(code).toBe("BAD_INPUT");
    expect(message).toContain(sentence);
    if (typeof part.name === "string") expect(message.toLowerCase()).toContain(part.name.toLowerCase());
  });

  it("refuses a bomb before it has any memory", async () => {
    const bomb = { name: "bomb.html", body: Buffer.alloc(64 * MEBIBYTE), claims: MEBIBYTE };
    const archive = makeZip([PAGE, bomb]);
    const before = process.memoryUsage().rss;
    expect((await refusal(archive)).message).toContain("unpacks to more");
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * MEBIBYTE);
    const claims = Array.from({ length: 50 }, (_, n) => ({ name: `x${n}.bin`, body: "1", claims: 5 * MEBIBYTE }));
    expect(await refusal(makeZip([PAGE, ...claims]))).toMatchObject({ code: "TOO_LARGE" });
  });

  it("says where the first page is, or that there is none", async () => {
    const nested: ZipPart[] = [{ name: "README.md" }, { name: "www/index.html", body: "1" }];
    expect((await refusal(makeZip(nested))).message).toContain("there is one in www");
    expect((await refusal(makeZip([{ name: "a.txt" }]))).message).toContain("no index.html");
    expect((await refusal(makeZip([]))).message).toContain("no index.html");
  });

  it("shows a name in a sentence without what could break it", async () => {
    const { message } = await refusal(makeZip([PAGE, { name: `../${"\u202e"}${"a".repeat(9_000)}` }]));
    expect(message.length).toBeLessThan(300);
    expect(message).not.toContain("\u202e");
  });

  it("never fails but with a sentence, wherever a ZIP is cut or changed", async () => {
    const archive = Buffer.from(zipSync({ "index.html": strToU8("<h1>x</h1>"), "a/b.css": strToU8("y".repeat(999)) }));
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length), fc.nat(archive.length - 1), fc.nat(255), async (cut, at, byte) => {
        const changed = Buffer.from(archive);
        changed[at] = byte;
        for (const broken of [archive.subarray(0, cut), changed]) {
          const { code } = await refusal(broken);
          expect(["taken", "BAD_INPUT", "TOO_LARGE"]).toContain(code);
        }
      }),
      { numRuns: 400 },
    );
  });
});
