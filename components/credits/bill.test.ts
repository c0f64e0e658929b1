import { expect, test } from "vitest";
import type { RunCost } from "@/lib/schemas/run";
import { type Bill, isFree, sayCost, tokenLines } from "./bill";

const cost: RunCost = {
  holdCenticredits: 200,
  capCenticredits: 200,
  minimumCenticredits: 50,
  modelCenticredits: 31,
  inputTokens: 12_000,
  cachedInputTokens: 4_000,
  outputTokens: 6_000,
  isEstimated: false,
  price: { inputPerMillionUsd: 1, cachedInputPerMillionUsd: 0.1, outputPerMillionUsd: 4, margin: 1.5 },
};
const bill: Bill = { status: "completed", centicredits: 50, cost };

test("says the exact cost, and that a failed build cost nothing", () => {
  expect(sayCost(bill)).toBe("0.50 credits");
  expect(sayCost({ ...bill, status: "failed", centicredits: 0 })).toBe("Cost nothing");
  expect(sayCost({ ...bill, status: "running", centicredits: 0 })).toBe("0.00 credits");
});

test("a build that held nothing and used no model with a price is free", () => {
  const free = { ...bill, centicredits: 0, cost: { ...cost, holdCenticredits: 0, price: null } };
  expect([isFree(bill), isFree(free)]).toEqual([false, true]);
  expect(sayCost(free)).toBe("Free");
});

test("counts cached input once, at its own price", () => {
  expect(tokenLines(bill).map(({ tokens, usd }) => [tokens, usd])).toEqual([
    [8_000, 0.008],
    [4_000, 0.0004],
    [6_000, 0.024],
  ]);
  expect(tokenLines({ ...bill, cost: { ...cost, cachedInputTokens: 0 } })).toHaveLength(2);
});
