import { describe, expect, test } from "vitest";
import { readFiles } from "./read-files";

const file = (name: string, body: string | Uint8Array<ArrayBuffer>) => new File([body], name);

describe("files from a device", () => {
  test("get a place, a free name and a body that is verbatim", async () => {
    const { read, leftOut } = await readFiles(
      [
        file("notes.txt", "\uFEFFa\r\nb"),
        file("photo.PNG", new Uint8Array([137, 80, 0, 255])),
        file("mark.svg", "<svg/>"),
        file("photo.png", new Uint8Array([255])),
        file(".env", "KEY=1"),
        file("..\\..\\up.txt", ""),
      ],
      new Set(["Notes.txt"]),
    );
    expect(leftOut).toEqual([]);
    expect(read).toEqual([
      { path: "notes-2.txt", body: { text: "\uFEFFa\r\nb" } },
      { path: "assets/photo.PNG", body: { base64: btoa("\u0089P\u0000\u00ff") } },
      { path: "assets/mark.svg", body: { text: "<svg/>" } },
      { path: "assets/photo-2.png", body: { base64: btoa("\u00ff") } },
      { path: "env", body: { text: "KEY=1" } },
      { path: "-..-up.txt", body: { text: "" } },
    ]);
  });

  test("are left out above 1 MiB", async () => {
    const { read, leftOut } = await readFiles([file("big.txt", "x".repeat(1_048_577))], new Set());
    expect([read, leftOut]).toEqual([[], [{ name: "big.txt", why: "large" }]]);
  });
});
