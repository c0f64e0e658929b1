import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose from "mongoose";
import { afterAll, inject } from "vitest";
import { expectSoundLedger } from "./expect-sound-ledger";

/** Every test file starts on an empty database and an empty data folder, as a fresh install would. */
const uri = new URL(inject("mongoUri"));
uri.pathname = `/test_${randomBytes(6).toString("hex")}`;
const dataDir = mkdtempSync(join(tmpdir(), "vectort-test-"));
Object.assign(process.env, {
  MONGODB_URI: uri.href,
  DATA_DIR: dataDir,
  NEXTAUTH_SECRET: "a-secret-that-only-the-tests-use-0123456789",
  LOG_LEVEL: "error",
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
});

afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  // Whatever a file did with money, or by the way: ledger, balances, holds and purchases agree at its end.
  if (mongoose.connection.readyState === mongoose.ConnectionStates.connected) await expectSoundLedger();
});
