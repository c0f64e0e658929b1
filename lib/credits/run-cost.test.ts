import { assert, constantFrom, integer, property, record, array, nat } from "fast-check";
import { describe, expect, it } from "vitest";
import { modelCost, type PaidBefore, runCost } from "./run-cost";

const price = { inputPerMillionUsd: 1.25, cachedInputPerMillionUsd: 0.125, outputPerMillionUsd: 10, margin: 1.5 };
const NOTHING: PaidBefore = { minimumCenticredits: 50, modelCenticredits: 0, chargedCenticredits: 0 };
const tokens = (inputTokens: number, cachedInputTokens: number, outputTokens: number) => ({
  inputTokens,
  cachedInputTokens,
  outputTokens,
});

describe("modelCost", () => {
  it.each([
    [tokens(0, 0, 0), 0],
    [tokens(1, 0, 0), 1],
    [tokens(0, 0, 400), 3],
    [tokens(0, 0, 401), 4],
    [tokens(1_000_000, 0, 0), 938],
    [tokens(1_000_000, 1_000_000, 0), 94],
    [tokens(10_000, 8_000, 20_000), 153],
  ])("of %j is %i, rounded up to a whole centicredit", (usage, centicredits) => {
    expect(modelCost(usage, price)).toBe(centicredits);
  });

  it("is exact where floating point is not", () => {
    const tenth = { inputPerMillionUsd: 0.1, cachedInputPerMillionUsd: 0, outputPerMillionUsd: 0, margin: 1 };
    expect(modelCost(tokens(60_000, 0, 0), tenth)).toBe(3);
    expect(modelCost(tokens(1_000_000_000, 0, 0), { ...tenth, inputPerMillionUsd: 10_000 })).toBe(5_000_000_000);
  });

  it("never charges more cached tokens than there were, and nothing for a model on one's own machine", () => {
    expect(modelCost(tokens(1_000, 5_000, 0), price)).toBe(modelCost(tokens(1_000, 1_000, 0), price));
    const free = { inputPerMillionUsd: 0, cachedInputPerMillionUsd: 0, outputPerMillionUsd: 0, margin: 1.5 };
    expect(modelCost(tokens(1e6, 0, 1e6), free)).toBe(0);
  });
});

describe("runCost", () => {
  const cost = (status: Parameters<typeof runCost>[0]["status"], modelCenticredits: number, hold = 200): number =>
    runCost({ status, modelCenticredits, holdCenticredits: hold, before: NOTHING });

  it.each([
    ["completed", 10, 50],
    ["completed", 120, 120],
    ["completed", 500, 200],
    ["paused", 205, 200],
    ["waiting", 10, 50],
    ["stopped", 10, 10],
    ["stopped", 0, 0],
    ["stopped", 500, 200],
    ["failed", 500, 0],
    ["interrupted", 500, 0],
  ] as const)("of a run that is %s after %i is %i", (status, model, expected) => {
    expect(cost(status, model)).toBe(expected);
  });

  it("takes one minimum for runs that go on with each other", () => {
    const waiting = cost("waiting", 10);
    const before = { minimumCenticredits: 50, modelCenticredits: 10, chargedCenticredits: waiting };
    const next = (model: number) =>
      runCost({ status: "completed", modelCenticredits: model, holdCenticredits: 200, before });
    expect([waiting, next(0), next(40), next(41), next(100)]).toEqual([50, 0, 0, 1, 60]);
  });

  it("costs the same however one run is split into runs that go on, up to a centicredit a run", () => {
    const part = record({ output: integer({ min: 0, max: 40_000 }), input: nat(30_000), cached: nat(30_000) });
    const end = constantFrom("completed", "waiting", "paused" as const);
    assert(
      property(array(part, { minLength: 1, maxLength: 12 }), end, nat(500), (parts, status, minimum) => {
        const unlimited = Number.MAX_SAFE_INTEGER;
        const start: PaidBefore = { minimumCenticredits: minimum, modelCenticredits: 0, chargedCenticredits: 0 };
        const usages = parts.map(({ input, cached, output }) => tokens(input, Math.min(cached, input), output));
        const sum = (key: "inputTokens" | "cachedInputTokens" | "outputTokens") =>
          usages.reduce((total, usage) => total + usage[key], 0);
        const together = tokens(sum("inputTokens"), sum("cachedInputTokens"), sum("outputTokens"));
        const whole = runCost({
          status,
          modelCenticredits: modelCost(together, price),
          holdCenticredits: unlimited,
          before: start,
        });
        const paid = { ...start };
        for (const usage of usages) {
          const modelCenticredits = modelCost(usage, price);
          const before = { ...paid };
          paid.chargedCenticredits += runCost({ status, modelCenticredits, holdCenticredits: unlimited, before });
          paid.modelCenticredits += modelCenticredits;
        }
        const difference = paid.chargedCenticredits - whole;
        return difference >= 0 && difference <= usages.length;
      }),
      { numRuns: 1_000 },
    );
  });

  it("is a whole number from 0 to the hold, whatever came before", () => {
    const before = record({
      minimumCenticredits: nat(300),
      modelCenticredits: nat(3_000),
      chargedCenticredits: nat(3_000),
    });
    const status = constantFrom("completed", "failed", "stopped", "paused", "waiting", "interrupted" as const);
    assert(
      property(before, status, nat(5_000), nat(1_000), (paid, ended, modelCenticredits, holdCenticredits) => {
        const centicredits = runCost({ status: ended, modelCenticredits, holdCenticredits, before: paid });
        return Number.isInteger(centicredits) && centicredits >= 0 && centicredits <= holdCenticredits;
      }),
    );
  });
});
