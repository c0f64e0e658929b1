import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planMoves, type Standing } from "./plan-moves";

const base: Standing = {
  purchaseId: "p1",
  grantedCenticredits: 10_000,
  takenCenticredits: 0,
  usedKeys: [],
  paidCents: 2_000,
  refunds: [],
  disputes: [],
  own: { number: 0, isAsked: false },
};
const refund = (id: string, cents: number, isUndone = false): Standing["refunds"][number] => ({
  id,
  cents,
  created: 1,
  isUndone,
  requestKey: null,
});
const dispute = (id: string, cents: number, isTaking = true): Standing["disputes"][number] => ({
  id,
  cents,
  created: 1,
  isTaking,
  isOpen: isTaking,
});

/** What stands after the planned entries are written. */
function settled(standing: Standing): Standing {
  const moves = planMoves(standing);
  return {
    ...standing,
    takenCenticredits:
      standing.takenCenticredits - moves.reduce((sum, { amountCenticredits }) => sum + amountCenticredits, 0),
    usedKeys: [...standing.usedKeys, ...moves.map(({ key }) => key)],
  };
}

describe("planMoves", () => {
  test("takes what a refund paid for, each refund by its id", () => {
    expect(planMoves({ ...base, refunds: [refund("re_1", 500), refund("re_2", 250)] })).toEqual([
      { kind: "refund", key: "refund:re_1", amountCenticredits: -2_500 },
      { kind: "refund", key: "refund:re_2", amountCenticredits: -1_250 },
    ]);
  });

  test("rounds the sum, not the parts", () => {
    const parts = {
      ...base,
      paidCents: 1_999,
      refunds: [refund("re_1", 667), refund("re_2", 666), refund("re_3", 666)],
    };
    const moves = planMoves(parts);
    expect(moves.map(({ amountCenticredits }) => amountCenticredits)).toEqual([-3_337, -3_331, -3_332]);
    expect(settled(parts).takenCenticredits).toBe(10_000);
  });

  test("never takes more than was granted, whatever is refunded and disputed", () => {
    const both = { ...base, refunds: [refund("re_1", 1_500)], disputes: [dispute("dp_1", 2_000)] };
    expect(planMoves(both).map(({ key, amountCenticredits }) => [key, amountCenticredits])).toEqual([
      ["refund:re_1", -7_500],
      ["dispute:dp_1:taken", -2_500],
    ]);
  });

  test("gives a won dispute back, but for what was refunded meanwhile", () => {
    const taken = settled({ ...base, disputes: [dispute("dp_1", 2_000)] });
    const won = { ...taken, disputes: [dispute("dp_1", 2_000, false)] };
    expect(planMoves(won)).toEqual([{ kind: "dispute", key: "dispute:dp_1:returned", amountCenticredits: 10_000 }]);
    expect(planMoves({ ...won, refunds: [refund("re_1", 500)] })).toEqual([
      { kind: "dispute", key: "dispute:dp_1:returned", amountCenticredits: 7_500 },
    ]);
  });

  test("takes nothing for an inquiry, nor for a payment of nothing", () => {
    expect(planMoves({ ...base, disputes: [dispute("dp_1", 2_000, false)] })).toEqual([]);
    expect(planMoves({ ...base, paidCents: 0, refunds: [refund("re_1", 500)] })).toEqual([]);
  });

  test("holds all of a package while its buyer's refund is asked, and gives it back when it is refused", () => {
    const asked = { ...base, takenCenticredits: 10_000, usedKeys: ["refund:p1:1"], own: { number: 1, isAsked: true } };
    expect(planMoves(asked)).toEqual([]);
    expect(planMoves({ ...asked, own: { number: 1, isAsked: false } })).toEqual([
      { kind: "refund", key: "refund:p1:1:returned", amountCenticredits: 10_000 },
    ]);
  });

  test("gives a refund back that the bank could not pay out", () => {
    const taken = settled({ ...base, refunds: [refund("re_1", 500)] });
    expect(planMoves({ ...taken, refunds: [refund("re_1", 500, true)] })).toEqual([
      { kind: "refund", key: "refund:re_1:returned", amountCenticredits: 2_500 },
    ]);
  });

  test("converges: after any history the sum is what stands now, keys are used once, and a second look changes nothing", () => {
    const refunds = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("re_1", "re_2", "re_3"),
        cents: fc.integer({ min: 1, max: 2_500 }),
        isUndone: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    );
    const disputes = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("dp_1", "dp_2"),
        cents: fc.integer({ min: 1, max: 2_500 }),
        isTaking: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    );
    const looks = fc.array(fc.record({ refunds, disputes, isAsked: fc.boolean() }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(looks, fc.integer({ min: 1, max: 9_000 }), (history, paidCents) => {
        let standing: Standing = { ...base, paidCents };
        for (const look of history) {
          standing = settled({
            ...standing,
            refunds: look.refunds.map(({ id, cents, isUndone }) => refund(id, cents, isUndone)),
            disputes: look.disputes.map(({ id, cents, isTaking }) => dispute(id, cents, isTaking)),
            own: { number: 1, isAsked: look.isAsked },
          });
          expect(planMoves(standing)).toEqual([]);
        }
        const fresh = settled({ ...standing, takenCenticredits: 0, usedKeys: [] });
        expect(standing.takenCenticredits).toBe(fresh.takenCenticredits);
        expect(standing.takenCenticredits).toBeGreaterThanOrEqual(0);
        expect(standing.takenCenticredits).toBeLessThanOrEqual(10_000);
        expect(new Set(standing.usedKeys).size).toBe(standing.usedKeys.length);
        expect(standing.usedKeys.filter((key) => !/^(refund|dispute):/.test(key))).toEqual([]);
      }),
    );
  });
});
