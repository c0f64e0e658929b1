import { array, assert, constantFrom, double, nat, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate } from "./calibration";
import { estimateCost } from "./estimate";
import { predictOutputTokens } from "./estimate-tokens";

const price = { inputPerMillionUsd: 1.25, cachedInputPerMillionUsd: 0.125, outputPerMillionUsd: 10, margin: 1.5 };
const firstBuild = { kind: "first-build", request: "A bakery", blueprint: "local-business", mode: "quick" } as const;
const estimate = (ratios: readonly number[], minimumCenticredits = 50) =>
  estimateCost({ task: firstBuild, inputTokens: 4_800, price, minimumCenticredits, ratios });

describe("estimateCost", () => {
  it("is whole, at most a factor of two wide, and not below the minimum, whatever was seen", () => {
    const seen = array(double({ min: 0, max: 50, noNaN: true }), { maxLength: 120 });
    const task = constantFrom(
      firstBuild,
      { kind: "follow-up" as const, request: "Make it green", inputTokens: 30_000 },
      { kind: "follow-up" as const, request: "Translate the site to French", inputTokens: 60_000 },
    );
    const prices = record({
      inputPerMillionUsd: double({ min: 0, max: 100, noNaN: true }),
      cachedInputPerMillionUsd: double({ min: 0, max: 100, noNaN: true }),
      outputPerMillionUsd: double({ min: 0, max: 500, noNaN: true }),
      margin: double({ min: 1, max: 100, noNaN: true }),
    });
    assert(
      property(seen, task, prices, nat(200), (ratios, what, any, minimum) => {
        const range = estimateCost({
          task: what,
          inputTokens: 30_000,
          price: any,
          minimumCenticredits: minimum,
          ratios,
        });
        const { minCenticredits: min, maxCenticredits: max } = range;
        return Number.isInteger(min) && Number.isInteger(max) && min >= minimum && min <= max && max <= 2 * min;
      }),
    );
  });

  it("says exactly the minimum where that is what such runs cost", () => {
    expect(estimate([0.1, 0.2, 0.15])).toEqual({ minCenticredits: 50, maxCenticredits: 50 });
    expect(estimate([])).toMatchObject({ minCenticredits: expect.any(Number) });
  });

  it("holds most of what was seen when not all fits", () => {
    const { minCenticredits, maxCenticredits } = estimate([...Array.from({ length: 19 }, () => 1), 9]);
    expect(minCenticredits).toBeLessThanOrEqual(141);
    expect(maxCenticredits).toBeGreaterThanOrEqual(141);
    expect(maxCenticredits).toBeLessThan(300);
  });
});

describe("calibrate", () => {
  it("takes the built-in generator's spread until there are a few runs, then around their median, then their own", () => {
    const builtin = calibrate([], "first-build");
    expect(calibrate([0.5, 0.5], "first-build")).toBe(builtin);
    expect(calibrate([0.4, 0.5, 0.6], "first-build")[0]).toBeCloseTo((builtin[0] ?? 0) / 2);
    const own = Array.from({ length: 30 }, () => 0.5);
    expect(calibrate(own, "first-build")).toBe(own);
  });
});

describe("predictOutputTokens", () => {
  const followUp = (request: string) => predictOutputTokens({ kind: "follow-up", request, inputTokens: 25_000 });

  it("tells a touch, a part, a page and the whole site apart, in English and French", () => {
    const [touch, part, page, whole] = ["Make it green", "Add a FAQ", "Add a contact page", "Translate it"].map(
      followUp,
    );
    expect([touch, part, page, whole].toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([touch, part, page, whole]);
    expect(followUp("Traduis le site en anglais")).toBe(whole);
    expect(followUp("Ajoute une galerie")).toBe(page);
    expect(followUp("Supprime la FAQ")).toBe(part);
  });
});
