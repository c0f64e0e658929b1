import { describe, expect, it } from "vitest";
import { Meter } from "./meter";

const price = { inputPerMillionUsd: 1.25, cachedInputPerMillionUsd: 0.125, outputPerMillionUsd: 10, margin: 1.5 };
const before = { minimumCenticredits: 50, modelCenticredits: 0, chargedCenticredits: 0 };
const meterOf = (holdCenticredits = 200, paid = before) => new Meter({ price, holdCenticredits, before: paid });
const reported = (inputTokens: number | undefined, outputTokens: number | undefined, cachedInputTokens = 0) => ({
  inputTokens,
  outputTokens,
  cachedInputTokens,
});

describe("Meter", () => {
  it("counts the prompt and the text until the provider's figures come, which then hold", () => {
    const meter = meterOf();
    meter.started(8_000);
    expect(meter.centicredits).toBe(8);
    meter.wrote("x".repeat(40_000));
    expect(meter.usage).toEqual({
      inputTokens: 8_000,
      cachedInputTokens: 0,
      outputTokens: 10_000,
      isEstimated: true,
    });
    expect(meter.centicredits).toBe(83);
    meter.reported(reported(7_000, 12_000, 6_000));
    expect(meter.usage).toEqual({
      inputTokens: 7_000,
      cachedInputTokens: 6_000,
      outputTokens: 12_000,
      isEstimated: false,
    });
  });

  it("keeps its count of a request that ended without figures, and adds the next", () => {
    const meter = meterOf();
    meter.started(1_000);
    meter.wrote("x".repeat(4_000));
    meter.started(2_000);
    meter.reported(reported(2_500, 500));
    expect(meter.usage).toMatchObject({ inputTokens: 3_500, outputTokens: 1_500, isEstimated: true });
  });

  it("keeps its count of what an endpoint leaves out, and believes no figure that can't be", () => {
    const half = meterOf();
    half.started(1_000);
    half.wrote("x".repeat(400));
    half.reported(reported(undefined, 90));
    expect(half.usage).toMatchObject({ inputTokens: 1_000, outputTokens: 90, isEstimated: true });
    const odd = meterOf();
    odd.started(1_000);
    odd.reported(reported(-5, Number.NaN, 99));
    expect(odd.usage).toMatchObject({ inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 });
  });

  it("never shows more than the hold, and says when that is used up", () => {
    const meter = meterOf(50);
    meter.wrote("x".repeat(26_000));
    expect(meter.isFull).toBe(false);
    meter.wrote("x".repeat(1_200));
    expect([meter.isFull, meter.centicredits, meter.modelCenticredits]).toEqual([true, 50, 51]);
  });

  it("shows only what is not paid yet where a run goes on with one that paid the minimum", () => {
    const meter = meterOf(100, { minimumCenticredits: 50, modelCenticredits: 10, chargedCenticredits: 50 });
    meter.wrote("x".repeat(16_000));
    expect(meter.centicredits).toBe(0);
    meter.wrote("x".repeat(16_000));
    expect(meter.centicredits).toBe(20);
  });

  it("costs nothing where no model with a price writes", () => {
    const meter = new Meter({ price: null, holdCenticredits: 0, before });
    meter.wrote("x".repeat(1e6));
    expect([meter.centicredits, meter.isFull]).toEqual([0, false]);
  });
});
