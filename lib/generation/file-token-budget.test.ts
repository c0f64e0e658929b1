import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { setEnv } from "@/tests/support/set-env";
import { fileTokenBudget } from "./file-token-budget";

const folder = mkdtempSync(join(tmpdir(), "vectort-budget-"));
afterAll(() => setEnv());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("shows a change less than a translation, and a small model no more than it can take", () => {
  const file = join(folder, "prices.json");
  const price = { inputPerMillionUsd: 0, outputPerMillionUsd: 0 };
  writeFileSync(
    file,
    JSON.stringify({ small: { ...price, contextTokens: 32_000 }, tiny: { ...price, contextTokens: 8_000 } }),
  );
  const secret = "x".repeat(44);
  setEnv({ MONGODB_URI: "mongodb://127.0.0.1:1", NEXTAUTH_SECRET: secret, ENCRYPTION_KEY: secret, MODEL_PRICES: file });
  expect(fileTokenBudget("gpt-5", "Make the title shorter")).toBe(24_000);
  expect(fileTokenBudget("gpt-5", "Translate the site to French")).toBe(40_000);
  expect(fileTokenBudget("small", "Translate the site to French")).toBe(12_000);
  expect(fileTokenBudget("tiny", "Make the title shorter")).toBe(2_000);
});
