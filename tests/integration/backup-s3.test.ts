import { randomBytes } from "node:crypto";
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
beforeEach(() => {
  s3.objects.clear();
  Object.assign(s3, { refusedPart: 0, cutAfter: Infinity });
});
afterAll(async () => {
  await client.db(new URL(elsewhere).pathname.slice(1)).dropDatabase();
  await Promise.all([client.close(), s3.close(), rm(dataDir, { recursive: true })]);
});

const command = (name: string, args: string[], env: Record<string, string> = {}) =>
  run(process.execPath, [`scripts/${name}.ts`, ...args], {
    env: { NODE_ENV: "production", PATH: process.env["PATH"], MONGODB_URI: uri, DATA_DIR: dataDir, ...s3.env, ...env },
  });

/** Where a backup that was just made lies. */
async function backUp(to: string, env: Record<string, string> = {}): Promise<string> {
  const { code, output } = await command("backup", ["--to", to], env);
  expect(code, output).toBe(0);
  return /The backup is (s3:\S+)\.\n/.exec(output)?.[1] ?? "";
}
const into = (name: string): Record<string, string> => ({
  MONGODB_URI: elsewhere,
  DATA_DIR: join(dataDir, "backups", name),
});
const restoredDb = () => client.db(new URL(elsewhere).pathname.slice(1));

test("a backup goes to S3 and comes back from it, through a moment in which S3 is asked too often", async () => {
  s3.slowDowns = 2;
  const address = await backUp("s3://vault/nightly/");
  expect(address).toMatch(/^s3:\/\/vault\/nightly\/\d{4}-/);
  expect(await readdir(join(dataDir, "backups"))).toEqual([]);
  const restored = await command("restore", [address], into("restored"));
  expect(restored.output).toBe("Restored 2000 documents in 1 collections and 1 files.\n");
  expect(
    await restoredDb()
      .collection("things")
      .countDocuments({ text: /^\d+ Brötchen$/ }),
  ).toBe(2_000);
  expect(await readFile(join(dataDir, "backups/restored/uploads/é (1)!.png"))).toEqual(Buffer.alloc(70_000, 3));
});

test("a large file goes in parts, and none of them stays where one is refused", async () => {
  const large = randomBytes(20_000_000);
  const path = join(dataDir, "uploads/large.zip");
  await writeFile(path, large);
  try {
    s3.refusedPart = 2;
    expect((await command("backup", ["--to", "s3://vault/large"])).output).toContain("403 AccessDenied");
    expect(s3.uploads.size).toBe(0);
    expect([...s3.objects.keys()].filter((name) => name.includes("manifest"))).toEqual([]);
    s3.refusedPart = 0;
    const env = { S3_BUCKET: "vault", S3_FORCE_PATH_STYLE: "true" };
    const local = { S3_ENDPOINT: s3.env.S3_ENDPOINT.replace("127.0.0.1", "localhost") };
    const address = await backUp("s3:large", { ...env, ...local });
    await rm(path);
    expect((await command("restore", [address, "--force-empty"], { ...into("large"), ...env })).code).toBe(0);
    expect((await readFile(join(dataDir, "backups/large/uploads/large.zip"))).equals(large)).toBe(true);
  } finally {
    await rm(path, { force: true });
  }
});

test("what is sealed comes back with its passphrase alone, and S3 never sees what it holds", async () => {
  const sealed = { BACKUP_PASSPHRASE: "correct horse battery" };
  const address = await backUp("s3://vault/sealed", sealed);
  expect([...s3.objects.keys()].every((name) => name.endsWith(".sealed"))).toBe(true);
  const restore = (env: Record<string, string>) =>
    command("restore", [address, "--force-empty"], { ...into("sealed"), ...env });
  expect((await restore({})).output).toContain("The backup is sealed: set BACKUP_PASSPHRASE");
  expect((await restore({ BACKUP_PASSPHRASE: "correct horse batterz" })).output).toContain("doesn't open this backup");
  expect((await restore(sealed)).output).toContain("Restored 2000 documents");
  const short = await command("backup", ["--to", "s3://vault/sealed"], { BACKUP_PASSPHRASE: "short" });
  expect(short.output).toContain("at least 12 characters");
});

test("an answer that breaks off restores nothing", async () => {
  const address = await backUp("s3://vault/cut");
  await restoredDb().dropDatabase();
  s3.cutAfter = 10_000;
  expect((await command("restore", [address], into("cut"))).output).toContain("the connection broke");
  expect(await restoredDb().collections()).toEqual([]);
});

test("a manifest in S3 that names files elsewhere is refused before one is asked for or written", async () => {
  const address = await backUp("s3://vault/hostile");
  await restoredDb().dropDatabase();
  const [key = ""] = [...s3.objects.keys()].filter((name) => name.endsWith("/manifest.json"));
  const manifest = String(s3.objects.get(key));
  s3.objects.set(key, Buffer.from(manifest.replace(/"uploads\/[^"]+"/, '"../../../../escaped"')));
  const restored = await command("restore", [address], into("hostile"));
  expect(restored.output).toContain("manifest.json is damaged");
  expect((await readdir(dataDir, { recursive: true })).filter((name) => name.includes("escaped"))).toEqual([]);
  expect(await restoredDb().collections()).toEqual([]);
});

test("a refused key, a bucket that isn't there, and keys that are not set are one sentence each", async () => {
  const refused = await command("backup", ["--to", "s3://vault/x"], { S3_SECRET_ACCESS_KEY: "wrong" });
  expect(refused.output).toMatch(/S3 did not take x\/\S+: 403 SignatureDoesNotMatch\./);
  expect((await command("backup", ["--to", "s3://other/x"])).output).toContain("404 NoSuchBucket");
  expect((await command("backup", ["--to", "s3://vault/x"], { S3_ACCESS_KEY_ID: "" })).output).toContain("must be set");
  expect((await command("backup", ["--to", "s3://vault/x", "--keep", "2"])).output).toContain("lifecycle rule");
  expect((await command("restore", ["s3://vault/none"], { MONGODB_URI: elsewhere })).output).toContain("404 NoSuchKey");
  expect(s3.objects.size).toBe(0);
});
