import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acquireMongod } from "@/scripts/lib/mongo";
import { freePort } from "@/scripts/lib/ports";
import { run } from "@/scripts/lib/run";

const { MongoClient } = mongoose.mongo;
let folder = "";
let port = 0;
let mongod: ChildProcess;

// As deploy/compose.yaml starts it: with a key file, so that nobody gets in without a password.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vectort-keyfile-"));
  port = await freePort();
  await writeFile(join(folder, "key"), "aKeyOfATestInBase64Letters", { mode: 0o400 });
  await writeFile(join(folder, "root"), "the root's password\n");
  await writeFile(join(folder, "uri"), uri("vectort", "p%40ss%2Fword"));
  const { binary } = await acquireMongod(process.env);
  const paths = ["--dbpath", folder, "--logpath", join(folder, "log"), "--keyFile", join(folder, "key")];
  const network = ["--bind_ip", "127.0.0.1", "--port", String(port), "--nounixsocket"];
  const snapshots = ["--setParameter", "minSnapshotHistoryWindowInSeconds=3600"];
  mongod = spawn(binary, ["--replSet", "vectort", ...paths, ...network, ...snapshots], { stdio: "ignore" });
});
afterAll(async () => {
  mongod.kill("SIGKILL");
  await once(mongod, "exit");
  await rm(folder, { recursive: true });
});

const uri = (user: string, password: string, database = "vectort"): string =>
  `mongodb://${user}:${password}@127.0.0.1:${port}/${database}?replicaSet=vectort&authSource=admin`;

const prepare = () =>
  run(process.execPath, ["scripts/server/prepare-mongo.ts"], {
    env: {
      NODE_ENV: "production",
      MONGO_PORT: String(port),
      MONGO_MEMBER: `127.0.0.1:${port}`,
      MONGO_ROOT_PASSWORD_FILE: join(folder, "root"),
      MONGODB_URI_FILE: join(folder, "uri"),
    },
  });

async function write(address: string): Promise<unknown> {
  const client = new MongoClient(address, { serverSelectionTimeoutMS: 10_000 });
  try {
    return await client
      .db()
      .collection("things")
      .insertOne({ n: 1 }, { writeConcern: { w: "majority" } });
  } finally {
    await client.close();
  }
}

test("an empty mongod becomes the product's own, and a second time changes nothing", async () => {
  expect(await prepare()).toEqual({ code: 0, output: "MongoDB is ready.\n" });
  expect(await prepare()).toEqual({ code: 0, output: "MongoDB is ready.\n" });
  await expect(write(uri("vectort", "p%40ss%2Fword"))).resolves.toMatchObject({ acknowledged: true });
});

test("the product's user reaches its own database alone, and nobody gets in without a password", async () => {
  await expect(write(uri("vectort", "p%40ss%2Fword", "other"))).rejects.toThrow("not authorized");
  await expect(write(uri("vectort", "wrong"))).rejects.toThrow("Authentication failed");
  await expect(write(`mongodb://127.0.0.1:${port}/vectort?replicaSet=vectort`)).rejects.toThrow("auth");
});

test("a new password in the secret is the user's from then on", async () => {
  await writeFile(join(folder, "uri"), uri("vectort", "another"));
  expect(await prepare()).toEqual({ code: 0, output: "MongoDB is ready.\n" });
  await expect(write(uri("vectort", "another"))).resolves.toMatchObject({ acknowledged: true });
});
