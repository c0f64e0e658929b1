import { type Check, keepFlagged, onlyOf, orZero } from "./check";

const isPaid = { $eq: ["$status", "paid"] };
const hasGrant = { $ne: [{ $type: "$grant" }, "missing"] };
const granted = orZero("$grantedCenticredits");
const taken = orZero("$takenCenticredits");

/** Each paid purchase: granted once, as it was sold; and what refunds and disputes took agrees with the ledger. */
export const PURCHASE_CHECKS: readonly Check[] = [
  {
    collection: "purchases",
    pipeline: [
      { $set: { grantKey: { $concat: ["stripe:", "$sessionId"] } } },
      { $lookup: { from: "ledger", localField: "grantKey", foreignField: "key", as: "grant" } },
      { $set: { grant: onlyOf("$grant") } },
      ...keepFlagged("$_id", {
        notGranted: { $and: [isPaid, { $not: hasGrant }] },
        grantedUnpaid: { $and: [{ $not: isPaid }, { $or: [hasGrant, { $ne: [granted, 0] }] }] },
        wrongGrant: {
          $and: [
            isPaid,
            hasGrant,
            {
              $or: [
                { $ne: [granted, { $multiply: ["$credits", 100] }] },
                { $ne: ["$grant.amountCenticredits", granted] },
                { $ne: ["$grant.userId", "$userId"] },
                { $ne: ["$grant.kind", "purchase"] },
              ],
            },
          ],
        },
        tookTooMuch: { $or: [{ $lt: [taken, 0] }, { $gt: [taken, granted] }] },
      }),
    ],
  },
  {
    collection: "ledger",
    pipeline: [
      { $match: { kind: "purchase" } },
      { $set: { sessionId: { $substrBytes: ["$key", "stripe:".length, -1] } } },
      { $lookup: { from: "purchases", localField: "sessionId", foreignField: "sessionId", as: "purchase" } },
      ...keepFlagged("$key", { noPurchase: { $eq: ["$purchase", []] } }),
    ],
  },
  {
    collection: "ledger",
    pipeline: [
      { $match: { kind: { $in: ["refund", "dispute"] } } },
      { $project: { userId: 1, takings: "$amountCenticredits" } },
      { $unionWith: { coll: "purchases", pipeline: [{ $project: { userId: 1, takings: "$takenCenticredits" } }] } },
      { $group: { _id: "$userId", difference: { $sum: "$takings" } } },
      ...keepFlagged("$_id", { wrongTakings: { $ne: ["$difference", 0] } }),
    ],
  },
];
