import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { type Deed, LedgerAccount, type Step } from "@/tests/support/ledger-account";

/** So often, so many accounts side by side: 1,000 stories. */
const TIMES = 100;
const ACCOUNTS = 10;

const project = fc.nat(1);
const credits = fc.nat(400);
const keyed = { key: fc.nat(2), amount: fc.integer({ min: -500, max: 500 }).filter((amount) => amount !== 0) };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom("signup", "buy", "dispute", "win") }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom("refund", "monthly", "adjust"), ...keyed }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant("start"), project, atLeast: credits, atMost: credits }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("end"),
      project,
      status: fc.constantFrom("completed", "stopped", "paused", "failed", "interrupted"),
      cost: credits,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("die"), project }) },
);
const step: fc.Arbitrary<Step> = fc.record({ deed, how: fc.constantFrom("once", "once", "twice", "again", "cut") });
const story = fc.array(step, { minLength: 3, maxLength: 6 });
const stories = fc.array(story, { minLength: ACCOUNTS, maxLength: ACCOUNTS });

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(expectSoundLedger);

it("keeps every invariant in 1,000 stories of grants, holds, ends, refunds, disputes, adjustments and crashes", async () => {
  let begun = 0;
  await fc.assert(
    fc.asyncProperty(stories, async (all) => {
      const accounts = await Promise.all(
        all.map(async (steps) => {
          const account = new LedgerAccount();
          await account.open();
          await account.live(steps);
          return account.read();
        }),
      );
      for (const { balance, expected, entries } of accounts) {
        expect(balance).toBe(expected);
        let sum = 0;
        for (const [index, entry] of entries.entries()) {
          sum += entry.amountCenticredits;
          expect(entry).toMatchObject({ number: index + 1, balanceAfterCenticredits: sum });
          if (entry.kind !== "hold") continue;
          expect(sum).toBeGreaterThanOrEqual(0);
          begun += 1;
        }
        expect(balance).toBe(sum);
      }
    }),
    { numRuns: TIMES, endOnFailure: true },
  );
  expect(begun).toBeGreaterThan(TIMES);
}, 300_000);
