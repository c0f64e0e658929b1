import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openArchive } from "@/scripts/backup/manifest";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { writeBackup } from "@/scripts/backup/write-backup";
import { codeOf } from "@/scripts/lib/failure";

const { MongoClient } = mongoose.mongo;
const uri = process.env["MONGODB_URI"] ?? "";
const elsewhere = uri.replace(/\/test_(\w+)/, "/restored_$1");
const passphrase = "correct horse battery";
let client: mongoose.mongo.MongoClient;
let base = "";
let folder = "";
let dataDir = "";

beforeAll(async () => {
  client = await new MongoClient(uri).connect();
  await client
    .db()
    .collection("things")
    .insertMany([{ n: 1 }, { n: 2 }]);
});
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "vectort-hostile-"));
  dataDir = join(base, "data");
  await mkdir(join(dataDir, "uploads"), { recursive: true });
  await writeFile(join(dataDir, "uploads/a.txt"), "a file of ours");
  folder = await writeBackup({ uri, dataDir, to: join(base, "to") });
  return () => rm(base, { recursive: true });
});
afterAll(async () => {
  await restored().dropDatabase();
  await client.close();
});

const restored = () => client.db(new URL(elsewhere).pathname.slice(1));
const restore = (into = join(base, "into"), sealedWith?: string): Promise<unknown> =>
  restoreBackup({ folder, uri: elsewhere, dataDir: into, forceEmpty: false, passphrase: sealedWith });

/** Changes the manifest as one who can write where backups lie. */
async function change(what: (text: string) => string): Promise<void> {
  const path = join(folder, "manifest.json");
  const text = await readFile(path, "utf8");
  expect(what(text)).not.toBe(text);
  await writeFile(path, what(text));
}

async function swap(one: string, other: string): Promise<void> {
  const [first, second] = await Promise.all([readFile(one), readFile(other)]);
  await Promise.all([writeFile(one, second), writeFile(other, first)]);
}

async function expectNothing(): Promise<void> {
  expect(await restored().collections()).toEqual([]);
  expect(await readdir(join(base, "into")).catch(codeOf)).toBe("ENOENT");
}

test.each([
  "../escaped",
  "uploads/../../escaped",
  "/tmp/escaped",
  "uploads//a.txt",
  "./a.txt",
  "..",
  "",
  "a\\u0000b",
  "mongo/WiredTiger",
  "backups/other/manifest.json",
  ".up.lock",
])("a manifest that names the file %j is refused, and nothing is written", async (path) => {
  await change((text) => text.replace('"uploads/a.txt"', `"${path}"`));
  await expect(restore()).rejects.toThrow("manifest.json is damaged");
  await expectNothing();
});

test.each([
  ["a database outside", /"database": "[^"]+"/, '"database": "../../x"'],
  ["a collection outside", '"name": "things"', '"name": ".."'],
  ["a right beyond reading, writing and running", /"mode": \d+/, '"mode": 2541'],
])("a manifest with %s is refused", async (_name, from, to) => {
  await change((text) => text.replace(from, to));
  await expect(restore()).rejects.toThrow("manifest.json is damaged");
  await expectNothing();
});

test("a file that is named twice is refused", async () => {
  await change((text) => {
    const manifest: { files: unknown[] } = JSON.parse(text);
    return JSON.stringify({ ...manifest, files: [...manifest.files, ...manifest.files] });
  });
  await expect(restore()).rejects.toThrow("manifest.json is damaged");
  await expectNothing();
});

test("a link in a backup, or in the data folder, is not followed", async () => {
  const entry = join(folder, "files/uploads/a.txt.gz");
  const outside = join(base, "outside");
  await mkdir(outside);
  await writeFile(join(outside, "a.txt.gz"), await readFile(entry));
  await rm(entry);
  await symlink(join(outside, "a.txt.gz"), entry);
  await expect(restore()).rejects.toThrow("leads through a link out of");
  await expectNothing();
  await rm(entry);
  await writeFile(entry, await readFile(join(outside, "a.txt.gz")));
  const into = join(base, "linked");
  await mkdir(into);
  await symlink(outside, join(into, "uploads"));
  await expect(restore(into)).rejects.toThrow("leads through a link out of");
  expect(await readdir(outside)).toEqual(["a.txt.gz"]);
  await expectNothing();
});

test("contents that are not those of the manifest are refused, however much they unpack to", async () => {
  const entry = join(folder, "files/uploads/a.txt.gz");
  await writeFile(entry, gzipSync("a file of mine"));
  await expect(restore()).rejects.toThrow("The backup is damaged at uploads/a.txt; nothing was written.");
  await writeFile(entry, gzipSync(Buffer.alloc(50_000_000)));
  await expect(restore()).rejects.toThrow("The backup is damaged at uploads/a.txt; nothing was written.");
  await expectNothing();
});

test("a sealed backup shows nothing, and one changed byte, a swapped file or no seal at all is refused", async () => {
  folder = await writeBackup({ uri, dataDir, to: join(base, "sealed"), passphrase });
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  expect(files.every((file) => file.endsWith(".sealed"))).toBe(true);
  for (const file of files) expect(String(await readFile(file))).not.toMatch(/vectort-backup|a file of ours/);
  const { manifest } = await openArchive(folder, passphrase);
  expect(manifest.files).toHaveLength(1);
  await expect(restore()).rejects.toThrow("The backup is sealed: set BACKUP_PASSPHRASE");
  await expect(restore(undefined, "another passphrase")).rejects.toThrow("doesn't open this backup");
  for (const file of files) {
    const whole = await readFile(file);
    for (const place of [0, Math.floor(whole.length / 2), whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await writeFile(file, changed);
      await expect(restore(undefined, passphrase)).rejects.toThrow(/doesn't open|is damaged at/);
    }
    await writeFile(file, whole.subarray(0, 20));
    await expect(restore(undefined, passphrase)).rejects.toThrow(/doesn't open|is damaged at/);
    await writeFile(file, whole);
  }
  const [data = "", metadata = ""] = files.filter((file) => file.includes("things")).toSorted();
  await swap(data, metadata);
  await expect(restore(undefined, passphrase)).rejects.toThrow("is damaged at things");
  await swap(data, metadata);
  await expectNothing();
  await restore(undefined, passphrase);
  expect(await restored().collection("things").countDocuments()).toBe(2);
  expect(await readFile(join(base, "into/uploads/a.txt"), "utf8")).toBe("a file of ours");
  await restored().dropDatabase();
  folder = await writeBackup({ uri, dataDir, to: join(base, "plain") });
  await expect(restore(join(base, "again"), passphrase)).rejects.toThrow(
    "is not sealed, though BACKUP_PASSPHRASE is set",
  );
});
