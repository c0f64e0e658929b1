import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSecrets } from "./secrets.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vectort-secrets-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("two secrets are made once, differ, and only this user can read them", async () => {
  const first = await keepSecrets(join(folder, "new"));
  expect(first.NEXTAUTH_SECRET).not.toBe(first.ENCRYPTION_KEY);
  expect(await keepSecrets(join(folder, "new"))).toEqual(first);
  expect((await stat(join(folder, "new/secrets.json"))).mode & 0o777).toBe(0o600);
});

test("a damaged file is never replaced", async () => {
  const file = join(folder, "secrets.json");
  await writeFile(file, "{ half");
  await expect(keepSecrets(folder)).rejects.toThrow(/restore it from a backup/);
  expect(await readFile(file, "utf8")).toBe("{ half");
});
