import { expect, test } from "vitest";
import type { LedgerEntry } from "@/lib/schemas/ledger";
import { toLedgerLines } from "./ledger-lines";

const at = "2026-03-01T12:00:00.000Z";
const build = { projectId: "p1", status: "completed", centicredits: 53 } as const;
const entry = (number: number, more: Partial<LedgerEntry>): LedgerEntry => ({
  number,
  kind: "hold",
  key: `k${number}`,
  amountCenticredits: -200,
  balanceAfterCenticredits: 800,
  at,
  ...more,
});
const hold = (more: Partial<LedgerEntry> = {}) => entry(2, { runId: "r1", ...more });
const close = (more: Partial<LedgerEntry> = {}) =>
  entry(3, { kind: "close", runId: "r1", amountCenticredits: 147, balanceAfterCenticredits: 947, ...more });

test("a build that has ended is one line with its cost and the balance after it", () => {
  const signup = entry(1, { kind: "signup", amountCenticredits: 1000, balanceAfterCenticredits: 1000 });
  expect(toLedgerLines([close({ build }), hold({ build }), signup])).toMatchObject([
    { number: 3, kind: "build", amount: -53, balanceAfter: 947, build: { runId: "r1", projectId: "p1" } },
    { number: 1, kind: "signup", amount: 1000, build: null },
  ]);
});

test("the two halves may lie on two pages", () => {
  expect(toLedgerLines([close({ build })])).toMatchObject([{ kind: "build", amount: -53 }]);
  expect(toLedgerLines([hold({ build })])).toEqual([]);
});

test("a build that goes shows what it has reserved", () => {
  const going = { ...build, status: "running" as const, centicredits: 0 };
  expect(toLedgerLines([hold({ build: going })])).toMatchObject([{ kind: "hold", amount: -200 }]);
});

test("a build that cost nothing moved nothing, and one whose project is gone keeps both entries", () => {
  expect(toLedgerLines([close({ build: { ...build, centicredits: 0 } })])[0]?.amount).toBe(0);
  expect(toLedgerLines([close(), hold()]).map(({ kind, amount }) => [kind, amount])).toEqual([
    ["close", 147],
    ["hold", -200],
  ]);
});
