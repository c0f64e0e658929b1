import mongoose, { Types } from "mongoose";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { auditLedger } from "@/lib/credits/audit-ledger";
import { addEntry, grantSignup } from "@/lib/credits";
import { connectDb, transaction } from "@/lib/platform/db";
import { claimRun } from "@/lib/runs/claim-run";
import { closeRun } from "@/lib/runs/close-run";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { PurchaseModel } from "@/models/purchase";
import type { RunDoc } from "@/models/run";
import { makeProject } from "@/tests/support/make-project";

const CHARGE = { atLeastCenticredits: 10, atMostCenticredits: 200, minimumCenticredits: 20, price: null };
const empty = new Map();

let userId: Types.ObjectId;
let ended: RunDoc;
let running: RunDoc;

/** A sound account: a grant, a purchase of which a part was taken back, a run that ended and one that goes. */
beforeEach(async () => {
  await connectDb();
  await clear();
  const first = await makeProject();
  userId = new Types.ObjectId(first.ownerId);
  const second = await makeProject();
  await mongoose.connection.collection("projects").updateOne({ _id: second.projectId }, { $set: { ownerId: userId } });
  const purchase = {
    userId,
    package: "100",
    credits: 100,
    priceCents: 2_000,
    currency: "usd",
    isLive: false,
    status: "paid",
    sessionId: "cs_1",
    grantedCenticredits: 10_000,
    takenCenticredits: 2_500,
  } as const;
  await transaction(async (session) => {
    await grantSignup(session, userId, { isProved: true });
    await PurchaseModel.create([purchase], { session });
    const grant = { kind: "purchase", key: "stripe:cs_1", amountCenticredits: 10_000 } as const;
    await addEntry(session, { userId, ...grant });
    await addEntry(session, { userId, kind: "refund", key: "refund:re_1", amountCenticredits: -2_500 });
  });
  const input = { ownerId: first.ownerId, prompt: "A bakery", mode: "quick", model: "test", charge: CHARGE } as const;
  ({ run: ended } = await claimRun({ ...input, project: first.projectId }));
  const cost = { centicredits: 63, modelCenticredits: 63, usage: null };
  const end = { status: "completed", cost } as const;
  await closeRun({ run: ended, leaseToken: ended.leaseToken, end, base: empty, tree: empty, nextSeq: 2 });
  ({ run: running } = await claimRun({ ...input, project: second.projectId }));
});

/** Also at the end: every file leaves a ledger that adds up. */
afterAll(clear);

async function clear(): Promise<void> {
  for (const collection of [entries(), runs(), purchases(), users()]) await collection.deleteMany({});
}

const entries = () => mongoose.connection.collection("ledger");
const runs = () => mongoose.connection.collection("runs");
const purchases = () => mongoose.connection.collection("purchases");
const users = () => mongoose.connection.collection("users");

describe("the audit", () => {
  it("finds nothing where all agrees", async () => {
    expect(await auditLedger()).toEqual([]);
    expect(await LedgerEntryModel.countDocuments()).toBe(6);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["is not the sum of the entries", () => users().updateOne({ _id: userId }, { $inc: { balanceCenticredits: 1 } })],
    ["count of user", () => users().updateOne({ _id: userId }, { $inc: { ledgerCount: 1 } })],
    ["does not exist", () => users().deleteOne({ _id: userId })],
    ["does not follow the number", () => entries().updateOne({ number: 6 }, { $set: { number: 9 } })],
    ["does not follow the number", () => entries().deleteOne({ number: 2 })],
    ["balance after", () => entries().updateOne({ number: 3 }, { $inc: { balanceAfterCenticredits: 5 } })],
    ["balance after", () => entries().updateOne({ number: 1 }, { $inc: { amountCenticredits: 5 } })],
    ["no whole number", () => entries().updateOne({ number: 1 }, { $inc: { amountCenticredits: 0.5 } })],
    ["goes the wrong way", () => entries().updateOne({ kind: "purchase" }, { $mul: { amountCenticredits: -1 } })],
    ["The key of entry", () => entries().updateOne({ kind: "refund" }, { $set: { key: "re_1" } })],
    ["The key of entry", () => entries().updateOne({ kind: "signup" }, { $set: { key: "signup:me" } })],
    ["hold is open", () => entries().deleteOne({ key: `close:${String(ended._id)}` })],
    ["no entry for it", () => entries().deleteOne({ key: `hold:${String(running._id)}` })],
    ["has no hold to close", () => entries().deleteOne({ key: `hold:${String(ended._id)}` })],
    ["hold is open", () => runs().updateOne({ _id: running._id }, { $set: { status: "stopped" } })],
    ["hold is closed", () => runs().updateOne({ _id: ended._id }, { $set: { status: "running", slot: null } })],
    ["less its cost", () => runs().updateOne({ _id: ended._id }, { $set: { centicredits: 62 } })],
    ["more than it held", () => runs().updateOne({ _id: ended._id }, { $set: { centicredits: 201 } })],
    ["failed or was interrupted", () => runs().updateOne({ _id: ended._id }, { $set: { status: "failed" } })],
    ["not what its run says", () => runs().updateOne({ _id: ended._id }, { $set: { holdCenticredits: 300 } })],
    ["not what its run says", () => runs().updateOne({ _id: running._id }, { $set: { holdCenticredits: 0 } })],
    ["is another user's", () => runs().updateOne({ _id: running._id }, { $set: { ownerId: new Types.ObjectId() } })],
    ["The run of entry", () => runs().deleteOne({ _id: ended._id })],
    ["paid and not granted", () => entries().deleteOne({ kind: "purchase" })],
    ["granted and not paid", () => purchases().updateOne({}, { $set: { status: "open" } })],
    ["not what was sold", () => purchases().updateOne({}, { $set: { credits: 250 } })],
    ["not what was sold", () => purchases().updateOne({}, { $set: { userId: new Types.ObjectId() } })],
    ["has no purchase", () => purchases().deleteOne({})],
    ["than it granted", () => purchases().updateOne({}, { $set: { takenCenticredits: 10_001 } })],
    ["refunds and disputes took", () => purchases().updateOne({}, { $set: { takenCenticredits: 2_400 } })],
    ["refunds and disputes took", () => entries().deleteOne({ kind: "refund" })],
  ])("says what %s", async (sentence, spoil) => {
    await spoil();
    expect((await auditLedger()).join("\n")).toContain(sentence);
  });
});
