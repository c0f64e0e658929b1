import type { PipelineStage } from "mongoose";
import { type Check, keepFlagged, onlyOf, orZero } from "./check";

/** Stages that give a document the entry `name:<its id>` as the array `name`. */
function withEntry(name: "hold" | "close", id: string): PipelineStage[] {
  return [
    { $set: { [`${name}Key`]: { $concat: [`${name}:`, { $toString: id }] } } },
    { $lookup: { from: "ledger", localField: `${name}Key`, foreignField: "key", as: name } },
  ];
}

const held = orZero("$holdCenticredits");
const cost = orZero("$centicredits");
const isRunning = { $eq: ["$status", "running"] };
const isOver = { $not: isRunning };
const has = (name: string): unknown => ({ $ne: [`$${name}`, []] });
const amountOf = (name: string): unknown => ({
  $getField: { field: "amountCenticredits", input: onlyOf(`$${name}`) },
});
const userOf = (name: string): unknown => ({ $getField: { field: "userId", input: onlyOf(`$${name}`) } });

/** Each run's hold: placed once, open while the run goes, closed once when it has ended, with what it cost. */
export const HOLD_CHECKS: readonly Check[] = [
  {
    collection: "runs",
    pipeline: [
      { $match: { $or: [{ holdCenticredits: { $nin: [0, null] } }, { centicredits: { $nin: [0, null] } }] } },
      ...withEntry("hold", "$_id"),
      ...withEntry("close", "$_id"),
      ...keepFlagged("$_id", {
        noHold: { $not: has("hold") },
        wrongHold: { $and: [has("hold"), { $ne: [amountOf("hold"), { $multiply: [held, -1] }] }] },
        foreignHold: {
          $or: [
            { $and: [has("hold"), { $ne: [userOf("hold"), "$ownerId"] }] },
            { $and: [has("close"), { $ne: [userOf("close"), "$ownerId"] }] },
          ],
        },
        openHold: { $and: [isOver, { $not: has("close") }] },
        earlyClose: { $and: [isRunning, has("close")] },
        wrongClose: { $and: [isOver, has("close"), { $ne: [amountOf("close"), { $subtract: [held, cost] }] }] },
        costOverHold: { $or: [{ $lt: [cost, 0] }, { $gt: [cost, held] }] },
        paidForOurFailure: { $and: [{ $in: ["$status", ["failed", "interrupted"]] }, { $ne: [cost, 0] }] },
      }),
    ],
  },
  {
    collection: "ledger",
    pipeline: [
      { $match: { kind: { $in: ["hold", "close"] } } },
      ...withEntry("hold", "$runId"),
      ...withEntry("close", "$runId"),
      { $lookup: { from: "runs", localField: "runId", foreignField: "_id", as: "run" } },
      { $set: { run: onlyOf("$run") } },
      ...keepFlagged("$key", {
        wrongKey: { $ne: ["$key", { $concat: ["$kind", ":", { $toString: "$runId" }] }] },
        closeWithoutHold: { $not: has("hold") },
        noRun: { $eq: [{ $type: "$run" }, "missing"] },
        wrongHold: {
          $and: [
            { $eq: ["$kind", "hold"] },
            { $ne: [{ $type: "$run" }, "missing"] },
            { $ne: [{ $add: ["$amountCenticredits", orZero("$run.holdCenticredits")] }, 0] },
          ],
        },
      }),
    ],
  },
];
