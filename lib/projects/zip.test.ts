import { strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zipFiles } from "./zip";

const files = new Map([
  ["index.html", strToU8("<h1>Été 🥐</h1>".repeat(20_000))],
  ["assets/empty.css", new Uint8Array()],
  ["assets/été.svg", strToU8("<svg/>")],
  ["assets/fonts/a.woff2", crypto.getRandomValues(new Uint8Array(50_000))],
]);

test("holds every file as it was, sorted by path", async () => {
  const unzipped = unzipSync(await zipFiles(files));
  expect(Object.keys(unzipped)).toEqual(["assets/empty.css", "assets/fonts/a.woff2", "assets/été.svg", "index.html"]);
  for (const [path, bytes] of files) expect(Buffer.compare(unzipped[path] ?? new Uint8Array(1), bytes)).toBe(0);
});

test("is the same for the same files in whatever order", async () => {
  const reversed = new Map([...files].toReversed());
  expect(Buffer.compare(await zipFiles(files), await zipFiles(reversed))).toBe(0);
});
