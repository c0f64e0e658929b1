import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./tests.ts";

const vitest = (passed: number, failed: number, pending: number, broken = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  testResults: Array.from({ length: broken }, () => ({ status: "failed", assertionResults: [] })),
});
const playwright = (expected: number, unexpected: number, flaky: number, skipped: number, errors = 0) => ({
  stats: { expected, unexpected, flaky, skipped },
  errors: Array.from({ length: errors }, () => ({})),
});

test("tests are counted as they are", () => {
  expect(countVitest(vitest(7, 0, 0), 0)).toEqual({ passed: 7, failed: 0 });
  expect(countVitest(vitest(5, 2, 0), 1)).toEqual({ passed: 5, failed: 2 });
  expect(countPlaywright(playwright(7, 0, 0, 0), 0)).toEqual({ passed: 7, failed: 0 });
  expect(countPlaywright(playwright(5, 2, 0, 0), 1)).toEqual({ passed: 5, failed: 2 });
});

test("what was skipped, flaky or could not be loaded has failed", () => {
  expect(countVitest(vitest(5, 0, 1), 0)).toEqual({ passed: 5, failed: 1 });
  expect(countVitest(vitest(5, 0, 0, 1), 1)).toEqual({ passed: 5, failed: 1 });
  expect(countPlaywright(playwright(5, 0, 1, 0), 0)).toEqual({ passed: 5, failed: 1 });
  expect(countPlaywright(playwright(5, 0, 0, 1), 0)).toEqual({ passed: 5, failed: 1 });
  expect(countPlaywright(playwright(0, 0, 0, 0, 1), 1)).toEqual({ passed: 0, failed: 1 });
});

test("a run that ended badly, or ran nothing, has failed", () => {
  expect(countVitest(vitest(5, 0, 0), 1)).toEqual({ passed: 5, failed: 1 });
  expect(countVitest(vitest(0, 0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(playwright(5, 0, 0, 0), 1)).toEqual({ passed: 5, failed: 1 });
});
