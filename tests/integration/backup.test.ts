import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ensureIndexes } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/crypto";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { forgetOld, writeBackup } from "@/scripts/backup/write-backup";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { fillProject } from "@/tests/support/fill-project";
import { makeUser } from "@/tests/support/make-user";

const { Binary, Double, Int32, Long, MongoClient } = mongoose.mongo;
type Db = mongoose.mongo.Db;

let client: mongoose.mongo.MongoClient;
let to = "";
let dataDir = "";
const uri = (): string => process.env["MONGODB_URI"] ?? "";
const elsewhere = (): string => uri().replace(/\/test_(\w+)/, "/restored_$1");

beforeAll(async () => {
  client = await new MongoClient(uri()).connect();
  const owner = await makeUser({ centicredits: 1_000 });
  await fillProject(owner.actor.userId, { text: "Brötchen, pains & $&" });
  await ensureIndexes();
  await client.db().createCollection("Odd name/%", { collation: { locale: "fr" } });
  await client
    .db()
    .collection<{ _id: unknown; [name: string]: unknown }>("Odd name/%")
    .insertMany([
      { _id: 1, whole: new Int32(1), broken: new Double(1), large: Long.fromString("9007199254740993") },
      { _id: new Date(0), bytes: new Binary(Buffer.from([0, 255])), text: "\u0000𝄞", re: /a.b/giu, none: null },
    ]);
});
beforeEach(async () => {
  to = await mkdtemp(join(tmpdir(), "vectort-backup-"));
  dataDir = await mkdtemp(join(tmpdir(), "vectort-data-"));
  await mkdir(join(dataDir, "uploads/é"), { recursive: true });
  await mkdir(join(dataDir, "mongo"));
  await writeFile(join(dataDir, "uploads/é/a.png"), Buffer.alloc(300_000, 137), { mode: 0o640 });
  await writeFile(join(dataDir, "secrets.json"), "{}", { mode: 0o600 });
  await writeFile(join(dataDir, "server.log"), "left out");
  await writeFile(join(dataDir, "mongo/state.json"), "left out");
});
afterEach(async () => {
  await client.db(new URL(elsewhere()).pathname.slice(1)).dropDatabase();
  await Promise.all([to, dataDir].map((folder) => rm(folder, { recursive: true })));
});
afterAll(() => client.close());

/** Each collection's options, indexes and documents as bytes. */
async function contents(db: Db): Promise<Record<string, unknown>> {
  const infos = await db.listCollections({}, { nameOnly: false }).toArray();
  const all = infos.map(async ({ name, options }) => {
    const documents = await db.collection(name).find({}, { raw: true }).sort({ _id: 1 }).toArray();
    const indexes = await db.collection(name).listIndexes().toArray();
    const sums = documents.map((document) => (Buffer.isBuffer(document) ? sha256(document) : "not raw"));
    return [name, { options, sums, indexes: indexes.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

const backUp = (): Promise<string> => writeBackup({ uri: uri(), dataDir, to });
const restore = (folder: string, forceEmpty = false, into = join(to, "data")): Promise<unknown> =>
  restoreBackup({ folder, uri: elsewhere(), dataDir: into, forceEmpty });
const restoredDb = (): Db => client.db(new URL(elsewhere()).pathname.slice(1));

test("everything is as it was: documents to the byte, options, indexes, files, and the ledger adds up", async () => {
  const folder = await backUp();
  await restore(folder);
  const before = await contents(client.db());
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["users", "ledger", "blobs", "Odd name/%"]));
  expect(await contents(restoredDb())).toEqual(before);
  const data = join(to, "data");
  expect((await readdir(data, { recursive: true })).toSorted()).toEqual(
    ["secrets.json", "uploads", "uploads/é", "uploads/é/a.png"].toSorted(),
  );
  expect(await readFile(join(data, "uploads/é/a.png"))).toEqual(Buffer.alloc(300_000, 137));
  expect((await stat(join(data, "uploads/é/a.png"))).mode & 0o777).toBe(0o640);
  await mongoose.disconnect();
  await mongoose.connect(elsewhere());
  await expectSoundLedger();
  await mongoose.disconnect();
});

test("it is one moment: what is written while it goes on is in it whole or not at all", async () => {
  const db = client.db();
  let writing = true;
  let last = 0;
  const write = async (): Promise<void> => {
    for (; writing; last += 1) {
      const one = { n: last };
      await client.withSession((session) =>
        session.withTransaction(async () => {
          await db.collection("aa").insertOne({ ...one }, { session });
          await db.collection("zz").insertOne({ ...one }, { session });
        }),
      );
    }
  };
  await Promise.all([db.createCollection("aa"), db.createCollection("zz")]);
  const written = write();
  await expect.poll(() => last).toBeGreaterThan(5);
  const folder = await backUp();
  const atTheEnd = last;
  writing = false;
  await written;
  await restore(folder);
  const [first, second] = await Promise.all(["aa", "zz"].map((name) => restoredDb().collection(name).countDocuments()));
  expect(first).toBe(second);
  expect(first).toBeLessThan(atTheEnd);
  await Promise.all([db.dropCollection("aa"), db.dropCollection("zz")]);
});

test("a database that holds something is refused, and kept as it is unless it is to be emptied", async () => {
  const folder = await backUp();
  await restoredDb().collection<{ _id: number }>("precious").insertOne({ _id: 1 });
  await expect(restore(folder)).rejects.toThrow(/is not empty \(precious\)/);
  expect(Object.keys(await contents(restoredDb()))).toEqual(["precious"]);
  await restore(folder, true);
  expect(await contents(restoredDb())).toEqual(await contents(client.db()));
});

test("a damaged, cut or unfinished backup is refused before anything is written", async () => {
  const folder = await backUp();
  const users = join(folder, "dump", client.db().databaseName, "users.bson.gz");
  const whole = await readFile(users);
  await truncate(users, whole.length - 9);
  await expect(restore(folder)).rejects.toThrow("The backup is damaged at users; nothing was written.");
  await writeFile(users, whole);
  await rm(join(folder, "files/secrets.json.gz"));
  await expect(restore(folder)).rejects.toThrow("The backup is damaged at secrets.json");
  await rm(join(folder, "manifest.json"));
  await expect(restore(folder)).rejects.toThrow("is not a whole backup");
  expect(await contents(restoredDb())).toEqual({});
});

test("a file with other contents is kept beside the restored one; none is written outside the folder", async () => {
  const folder = await backUp();
  const data = join(to, "data");
  await mkdir(data);
  await writeFile(join(data, "secrets.json"), "other");
  await restore(folder);
  const kept = (await readdir(data)).find((name) => name.startsWith("secrets.json.before-"));
  expect(await readFile(join(data, kept ?? ""), "utf8")).toBe("other");
  expect(await readFile(join(data, "secrets.json"), "utf8")).toBe("{}");
  const manifest = await readFile(join(folder, "manifest.json"), "utf8");
  await writeFile(join(folder, "manifest.json"), manifest.replace('"secrets.json"', '"uploads/../../../secrets.json"'));
  await expect(restore(folder, true)).rejects.toThrow();
});

test("a database that can't be reached leaves no folder behind, and its address unsaid", async () => {
  const away = "mongodb://ann:s3cret@127.0.0.1:1/x?serverSelectionTimeoutMS=50";
  const said = await writeBackup({ uri: away, dataDir, to }).catch(String);
  expect(said).toBe("Failure: The database in MONGODB_URI can't be reached.");
  expect(await readdir(to)).toEqual([]);
});

test("only the newest are kept", async () => {
  const folders = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 0, day)));
  for (const now of folders) await writeBackup({ uri: uri(), dataDir, to, now });
  await mkdir(join(to, "something else"));
  expect(await forgetOld(to, 2)).toBe(1);
  expect((await readdir(to)).toSorted()).toEqual([
    "2026-01-02T00-00-00-000Z",
    "2026-01-03T00-00-00-000Z",
    "something else",
  ]);
});
