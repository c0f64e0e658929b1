import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashInputs } from "./build.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vectort-build-"));
  await mkdir(join(folder, "lib/runs"), { recursive: true });
  await writeFile(join(folder, "lib/runs/begin.ts"), "one");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the hash follows contents, names and new files, and nothing else", async () => {
  const hashes = [await hashInputs(folder)];
  await writeFile(join(folder, "lib/runs/begin.ts"), "two");
  hashes.push(await hashInputs(folder));
  await writeFile(join(folder, "lib/runs/end.md"), "two");
  hashes.push(await hashInputs(folder));
  expect(new Set(hashes).size).toBe(3);
  await writeFile(join(folder, "lib/runs/begin.test.ts"), "a test");
  await mkdir(join(folder, "docs"));
  await writeFile(join(folder, "docs/page.md"), "a page");
  expect(await hashInputs(folder)).toBe(hashes.at(-1));
});
