import type { LedgerKind } from "@/lib/schemas/ledger";
import { type Check, keepFlagged, onlyOf, orZero } from "./check";

const negative = { $lt: ["$amountCenticredits", 0] };
const isKind = (...kinds: string[]): unknown => ({ $in: ["$kind", kinds] });
const startsWith = (...parts: unknown[]): unknown => ({
  $eq: [{ $indexOfBytes: ["$key", { $concat: parts }] }, 0],
});
const userId = { $toString: "$userId" };

/** What an entry's key looks like, by its kind. */
const KEYS: readonly (readonly [LedgerKind, unknown])[] = [
  ["signup", { $eq: ["$key", { $concat: ["signup:", userId] }] }],
  ["monthly", startsWith("monthly:", userId, ":")],
  ["purchase", startsWith("stripe:")],
  ["hold", startsWith("hold:")],
  ["close", startsWith("close:")],
  ["refund", startsWith("refund:")],
  ["dispute", startsWith("dispute:")],
  ["adjustment", startsWith("adjust:")],
];

/** Each user's entries: counted from 1 without a gap, each balance the one before plus the amount, the last the user's. */
export const BALANCE_CHECKS: readonly Check[] = [
  {
    collection: "ledger",
    pipeline: [
      {
        $setWindowFields: {
          partitionBy: "$userId",
          // Newest first, as the index has it, so that nothing is sorted; the document after it is the one before.
          sortBy: { number: -1 },
          output: {
            numberBefore: { $shift: { output: "$number", by: 1 } },
            balanceBefore: { $shift: { output: "$balanceAfterCenticredits", by: 1 } },
          },
        },
      },
      ...keepFlagged("$key", {
        numberGap: { $ne: ["$number", { $add: [orZero("$numberBefore"), 1] }] },
        brokenChain: {
          $ne: ["$balanceAfterCenticredits", { $add: [orZero("$balanceBefore"), "$amountCenticredits"] }],
        },
        notWhole: { $ne: ["$amountCenticredits", { $trunc: "$amountCenticredits" }] },
        wrongSign: {
          $or: [
            { $and: [isKind("hold"), { $not: negative }] },
            { $and: [isKind("close", "signup", "monthly", "purchase"), negative] },
          ],
        },
        wrongKey: { $not: { $or: KEYS.map(([kind, isRight]) => ({ $and: [{ $eq: ["$kind", kind] }, isRight] })) } },
      }),
    ],
  },
  {
    collection: "users",
    pipeline: [
      {
        $lookup: {
          from: "ledger",
          localField: "_id",
          foreignField: "userId",
          pipeline: [{ $group: { _id: null, sum: { $sum: "$amountCenticredits" }, count: { $sum: 1 } } }],
          as: "entries",
        },
      },
      { $set: { entries: onlyOf("$entries") } },
      ...keepFlagged("$_id", {
        wrongBalance: { $ne: [orZero("$balanceCenticredits"), orZero("$entries.sum")] },
        wrongCount: { $ne: [orZero("$ledgerCount"), orZero("$entries.count")] },
        negativeLock: { $lt: [orZero("$lockedCenticredits"), 0] },
      }),
    ],
  },
  {
    collection: "ledger",
    pipeline: [
      { $group: { _id: "$userId" } },
      { $lookup: { from: "users", localField: "_id", foreignField: "_id", as: "user" } },
      ...keepFlagged("$_id", { noUser: { $eq: ["$user", []] } }),
    ],
  },
];
