import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "vectort-prices-"));
const prices = join(folder, "prices.json");
const broken = join(folder, "broken.json");
writeFileSync(prices, JSON.stringify({ "our-model": { inputPerMillionUsd: 0, outputPerMillionUsd: 0 } }));
writeFileSync(broken, JSON.stringify({ "our-model": { inputPerMillionUsd: "free" } }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first thing a server does, in a process of its own: its exit code and what it says on stderr. */
function start(env: Record<string, string>): Promise<{ code: unknown; stderr: string }> {
  const script = `
    const { refuseBadEnvironment } = await import("@/lib/platform/prepare-env");
    const { refuseUnpricedModel } = await import("@/lib/credits");
    refuseBadEnvironment(refuseUnpricedModel);
    process.exit(0);`;
  const args = ["--import", "./scripts/lib/product-modules.ts", "--input-type=module", "-e", script];
  const options = { cwd: resolve(import.meta.dirname, "../.."), env: { ...process.env, ...env } };
  return new Promise((done) => {
    execFile(process.execPath, args, options, (error, _, stderr) => done({ code: error?.code ?? 0, stderr }));
  });
}

it("starts with a model that the price book or MODEL_PRICES knows, and with the built-in generator", async () => {
  const OPENAI_API_KEY = "key";
  expect(await start({ OPENAI_API_KEY })).toMatchObject({ code: 0 });
  expect(await start({ OPENAI_API_KEY, MODEL_QUICK: "our-model", MODEL_PRICES: prices })).toMatchObject({ code: 0 });
  expect(await start({ GENERATOR: "builtin", MODEL_QUICK: "our-model" })).toMatchObject({ code: 0 });
});

it("refuses a model without a price and a file that doesn't fit, in a sentence for the operator", async () => {
  const unpriced = await start({ OPENAI_API_KEY: "key", MODEL_QUICK: "our-model" });
  expect(unpriced.code).toBe(1);
  for (const word of ["MODEL_QUICK", "our-model", "MODEL_PRICES"]) expect(unpriced.stderr).toContain(word);
  const bad = await start({ OPENAI_API_KEY: "key", MODEL_PRICES: broken });
  expect(bad.code).toBe(1);
  expect(bad.stderr).toContain("MODEL_PRICES");
  expect(bad.stderr).toContain("our-model → inputPerMillionUsd");
  expect(bad.stderr).not.toContain("    at ");
});
