import { join } from "node:path";
import mongoose from "mongoose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "@/scripts/lib/run";
import { makeUser } from "@/tests/support/make-user";

const scripts = join(import.meta.dirname, "../../scripts");

/** `npm run audit:ledger` on the test's database, or on another. */
const audit = (mongodbUri = process.env["MONGODB_URI"]) =>
  run(process.execPath, ["--import", join(scripts, "lib/product-modules.ts"), join(scripts, "audit-ledger.ts")], {
    env: { ...process.env, NODE_OPTIONS: "", MONGODB_URI: mongodbUri },
  });

let userId = "";

beforeAll(async () => {
  ({
    actor: { userId },
  } = await makeUser({ centicredits: 500 }));
});
afterAll(async () => {
  await users().updateOne({}, { $set: { balanceCenticredits: 500 } });
});

const users = () => mongoose.connection.collection("users");

test("says that a sound ledger adds up, and exits with 0", async () => {
  expect(await audit()).toEqual({ code: 0, output: "The ledger adds up: 1 users, 1 ledger, 0 runs, 0 purchases.\n" });
});

test("says what is wrong with whom, and exits with 1", async () => {
  await users().updateOne({}, { $inc: { balanceCenticredits: 1 } });
  const { code, output } = await audit();
  expect(output).toContain(`user ${userId} is not the sum of the entries`);
  expect(output).toContain("The ledger does not add up: 1 problems");
  expect(code).toBe(1);
});

test("says in a sentence that there is no database, and exits with 1", async () => {
  const { code, output } = await audit("mongodb://127.0.0.1:1/test");
  expect(output.trim()).toMatch(/^✗ The database can't be reached \(.*\)\.$/);
  expect(code).toBe(1);
});
