import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { run } from "@/scripts/lib/run";
import { type FakeS3, startFakeS3 } from "@/tests/fakes/s3";

const { MongoClient } = mongoose.mongo;
let client: mongoose.mongo.MongoClient;
let s3: FakeS3;
let dataDir = "";
const uri = process.env["MONGODB_URI"] ?? "";
const elsewhere = uri.replace(/\/test_(\w+)/, "/restored_$1");

beforeAll(async () => {
  s3 = await startFakeS3();
  client = await new MongoClient(uri).connect();
  const things = Array.from({ length: 2_000 }, (_, index) => ({ index, text: `${index} Brötchen` }));
  await client.db().collection("things").insertMany(things);
  dataDir = await mkdtemp(join(tmpdir(), "vectort-s3-"));
  await mkdir(join(dataDir, "uploads"));
  await writeFile(join(dataDir, "uploads/é (1)!.png"), Buffer.alloc(70_000, 3));
});
beforeEach(() => s3.objects.clear());
afterAll(async () => {
  await client.db(new URL(elsewhere).pathname.slice(1)).dropDatabase();
  await Promise.all([client.close(), s3.close(), rm(dataDir, { recursive: true })]);
});

const command = (name: string, args: string[], env: Record<string, string> = {}) =>
  run(process.execPath, [`scripts/${name}.ts`, ...args], {
    env: { NODE_ENV: "production", PATH: process.env["PATH"], MONGODB_URI: uri, DATA_DIR: dataDir, ...s3.env, ...env },
  });

test("a backup goes to S3 and comes back from it, through a moment in which S3 is asked too often", async () => {
  s3.slowDowns = 2;
  const saved = await command("backup", ["--to", "s3://vault/nightly/"]);
  expect(saved.code, saved.output).toBe(0);
  const address = /The backup is (s3:\S+)\.\n/.exec(saved.output)?.[1] ?? "";
  expect(address).toMatch(/^s3:\/\/vault\/nightly\/\d{4}-/);
  expect(await readdir(join(dataDir, "backups"))).toEqual([]);
  const into = { MONGODB_URI: elsewhere, DATA_DIR: join(dataDir, "backups/restored") };
  const restored = await command("restore", [address], into);
  expect(restored.output).toBe("Restored 2000 documents in 1 collections and 1 files.\n");
  const db = client.db(new URL(elsewhere).pathname.slice(1));
  expect(await db.collection("things").countDocuments({ text: /^\d+ Brötchen$/ })).toBe(2_000);
  expect(await readFile(join(into.DATA_DIR, "uploads/é (1)!.png"))).toEqual(Buffer.alloc(70_000, 3));
});

test("a refused key, a bucket that isn't there, and keys that are not set are one sentence each", async () => {
  const refused = await command("backup", ["--to", "s3://vault/x"], { S3_SECRET_ACCESS_KEY: "wrong" });
  expect(refused.output).toMatch(/S3 \(127\.0\.0\.1:\d+\) did not take x\/\S+: 403 SignatureDoesNotMatch\./);
  expect((await command("backup", ["--to", "s3://other/x"])).output).toContain("404 NoSuchBucket");
  expect((await command("backup", ["--to", "s3://vault/x"], { S3_ACCESS_KEY_ID: "" })).output).toContain("must be set");
  expect((await command("backup", ["--to", "s3://vault/x", "--keep", "2"])).output).toContain("lifecycle rule");
  expect((await command("restore", ["s3://vault/none"], { MONGODB_URI: elsewhere })).output).toContain("404 NoSuchKey");
  expect(s3.objects.size).toBe(0);
});
