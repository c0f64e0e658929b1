import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readModelPrices } from "./model-prices";
import { PRICE_BOOK } from "./price-book";

const folder = mkdtempSync(join(tmpdir(), "vectort-prices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (content: unknown): string => {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

describe("the price book", () => {
  it("says of each price where it was read and when, and charges cached input no more than input", () => {
    for (const [model, price] of Object.entries(PRICE_BOOK)) {
      expect(price.source.length, model).toBeGreaterThan(20);
      expect(price.asOf, model).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(price.cachedInputPerMillionUsd, model).toBeLessThanOrEqual(price.inputPerMillionUsd);
    }
    expect(PRICE_BOOK["gpt-5-mini"]).toMatchObject({ inputPerMillionUsd: 0.25, outputPerMillionUsd: 2 });
  });
});

describe("MODEL_PRICES", () => {
  it("reads prices, 0 too; cached input costs as input where nothing is said", () => {
    const path = fileOf({ "own-model": { inputPerMillionUsd: 0, outputPerMillionUsd: 3 } });
    expect(readModelPrices(path).get("own-model")).toMatchObject({
      inputPerMillionUsd: 0,
      cachedInputPerMillionUsd: 0,
      outputPerMillionUsd: 3,
    });
    expect(readModelPrices(undefined).size).toBe(0);
  });

  it.each([
    ["not JSON", "{"],
    ["a list", []],
    ["a negative price", { m: { inputPerMillionUsd: -1, outputPerMillionUsd: 1 } }],
    ["a price missing", { m: { inputPerMillionUsd: 1 } }],
    ["a word misspelt", { m: { inputPerMillionUsd: 1, outputPerMillionUsd: 1, outputPrice: 1 } }],
    ["a price as text", { m: { inputPerMillionUsd: "1", outputPerMillionUsd: 1 } }],
  ])("refuses %s in one sentence that names the file", (_, content) => {
    const path = fileOf(content);
    const read = (): unknown => readModelPrices(path);
    expect(read).toThrow(/^MODEL_PRICES: /);
    expect(read).toThrow(path);
  });

  it("refuses a file that isn't there", () => {
    expect(() => readModelPrices(join(folder, "none.json"))).toThrow(/can't be read/);
  });
});
