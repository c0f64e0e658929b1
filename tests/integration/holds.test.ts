import { Types } from "mongoose";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { heldCenticredits, placeHold, refuseTooManyFailures } from "@/lib/credits";
import { transaction } from "@/lib/platform/db";
import { beginRun, reapExpiredRuns } from "@/lib/runs";
import { claimRun, type RunCharge } from "@/lib/runs/claim-run";
import { closeRun, type RunEnd } from "@/lib/runs/close-run";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { ProjectModel } from "@/models/project";
import { RunEventModel } from "@/models/run-event";
import { type RunDoc, RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import { VersionModel } from "@/models/version";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeProject } from "@/tests/support/make-project";
import { makeUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

const CHARGE: RunCharge = { atLeastCenticredits: 50, atMostCenticredits: 200, minimumCenticredits: 50, price: null };
const empty = new Map();

type Start = Awaited<ReturnType<typeof makeProject>>;

const claim = ({ projectId: project, ownerId }: Start, charge = CHARGE) =>
  claimRun({ ownerId, prompt: "A bakery", mode: "quick", model: "test", charge, project });

const close = (run: RunDoc, end: RunEnd) =>
  closeRun({ run, leaseToken: run.leaseToken, end, base: empty, tree: empty, nextSeq: 2 });

const costing = (centicredits: number) => ({ centicredits, modelCenticredits: centicredits, usage: null });

async function balanceOf(userId: string): Promise<number> {
  return (await UserModel.findById(userId).lean())?.balanceCenticredits ?? Number.NaN;
}

const amounts = async (userId: string) =>
  (await LedgerEntryModel.find({ userId }).sort({ number: 1 }).lean()).map(({ kind, amountCenticredits }) => [
    kind,
    amountCenticredits,
  ]);

afterEach(() => setEnv());
afterAll(expectSoundLedger);

describe("a hold", () => {
  it("is the cap, and what the run did not cost comes back with its end", async () => {
    const start = await makeProject({ centicredits: 1_000 });
    const { run } = await claim(start);
    expect(run).toMatchObject({ holdCenticredits: 200, capCenticredits: 200, minimumCenticredits: 50 });
    expect(await balanceOf(start.ownerId)).toBe(800);
    expect(await heldCenticredits(start.ownerId)).toBe(200);
    const events = await close(run, { status: "completed", cost: costing(63) });
    expect(events.at(-1)?.data).toMatchObject({ status: "completed", centicredits: 63 });
    expect(await balanceOf(start.ownerId)).toBe(937);
    expect(await heldCenticredits(start.ownerId)).toBe(0);
    expect(await RunModel.findById(run._id).lean()).toMatchObject({ centicredits: 63, modelCenticredits: 63 });
    expect(await amounts(start.ownerId)).toEqual([
      ["adjustment", 1_000],
      ["hold", -200],
      ["close", 137],
    ]);
  });

  it("is the balance where that is less than the cap, and the most that is paid", async () => {
    const start = await makeProject({ centicredits: 120 });
    const { run } = await claim(start);
    expect(run.holdCenticredits).toBe(120);
    const events = await close(run, { status: "paused", cost: costing(180) });
    expect(events.at(-1)?.data).toMatchObject({ centicredits: 120 });
    expect(await RunModel.findById(run._id).lean()).toMatchObject({ centicredits: 120, modelCenticredits: 180 });
    expect(await balanceOf(start.ownerId)).toBe(0);
  });

  it("refuses with what is missing, and then nothing has begun", async () => {
    const start = await makeProject({ centicredits: 49 });
    await expect(claim(start)).rejects.toMatchObject({
      code: "INSUFFICIENT_CREDITS",
      status: 402,
      fields: { missingCenticredits: "1" },
    });
    expect(await RunModel.countDocuments({ ownerId: start.ownerId })).toBe(0);
    expect(await ProjectModel.findById(start.projectId).lean()).toMatchObject({ activeRunId: null });
    expect(await amounts(start.ownerId)).toHaveLength(1);
  });

  it("needs something to spend even where the estimate begins at nothing", async () => {
    const start = await makeProject();
    await expect(claim(start, { ...CHARGE, atLeastCenticredits: 0 })).rejects.toMatchObject({
      fields: { missingCenticredits: "1" },
    });
  });

  it.each([-100, 0.5, Number.NaN, Infinity])("takes no cap of %d, which would give instead of take", async (cap) => {
    const start = await makeProject({ centicredits: 300 });
    await expect(claim(start, { ...CHARGE, atMostCenticredits: cap })).rejects.toThrow("no such cap");
    expect(await balanceOf(start.ownerId)).toBe(300);
  });

  it("leaves no trace of a run that is free, whatever it says it cost", async () => {
    const start = await makeProject({ centicredits: -500 });
    const { run } = await claim(start, { ...CHARGE, atLeastCenticredits: 0, atMostCenticredits: 0 });
    const events = await close(run, { status: "completed", cost: costing(90) });
    expect(events.at(-1)?.data).toMatchObject({ centicredits: 0 });
    expect(await amounts(start.ownerId)).toEqual([["adjustment", -500]]);
  });

  it.each(["failed", "interrupted"] as const)("comes back whole from a run that %s", async (status) => {
    const start = await makeProject({ centicredits: 300 });
    const { run } = await claim(start);
    await close(run, { status, cost: costing(150) });
    expect(await balanceOf(start.ownerId)).toBe(300);
    expect(await RunModel.findById(run._id).lean()).toMatchObject({ centicredits: 0, modelCenticredits: 150 });
  });

  it("comes back whole, once, from a run whose process died, however many look after it", async () => {
    const start = await makeProject({ centicredits: 300 });
    const { run } = await claim(start);
    await RunModel.updateOne({ _id: run._id }, { leaseExpiresAt: new Date(0) });
    await Promise.all(Array.from({ length: 8 }, () => reapExpiredRuns(start.projectId)));
    expect(await balanceOf(start.ownerId)).toBe(300);
    expect(await amounts(start.ownerId)).toHaveLength(3);
    await expect(close(run, { status: "completed", cost: costing(100) })).rejects.toThrow("another process");
    expect(await balanceOf(start.ownerId)).toBe(300);
  });

  it("comes back from a run whose project is gone for good", async () => {
    const start = await makeProject({ centicredits: 300 });
    const { run } = await claim(start);
    await ProjectModel.deleteOne({ _id: start.projectId });
    await RunModel.updateOne({ _id: run._id }, { leaseExpiresAt: new Date(0) });
    expect(await reapExpiredRuns(start.projectId)).toBe(1);
    expect(await balanceOf(start.ownerId)).toBe(300);
  });

  it.each([-1, 1])(
    "is let go with its lease, by the database's clock and not one that is %d hour off",
    async (hours) => {
      const start = await makeProject({ centicredits: 300 });
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
      const { run } = await claim(start).finally(() => vi.useRealTimers());
      const { leaseExpiresAt } = await RunModel.findById(run._id).orFail().lean();
      expect(Math.abs(leaseExpiresAt.getTime() - Date.now())).toBeLessThan(60_000);
      await close(run, { status: "failed" });
    },
  );

  it("comes back from a run whose base can't be read", async () => {
    const start = await makeProject({ centicredits: 300 });
    await ProjectModel.updateOne({ _id: start.projectId }, { headVersionId: new Types.ObjectId() });
    vi.spyOn(VersionModel, "findById").mockImplementationOnce(() => {
      throw new Error("The database is away.");
    });
    const write = vi.fn();
    const { run } = await beginRun(
      { ownerId: start.ownerId, prompt: "A", mode: "quick", model: "test", charge: CHARGE, project: start.projectId },
      { putBodies: async () => undefined, write, failure: () => "It failed." },
    );
    await expect.poll(() => RunModel.findById(run._id).lean()).toMatchObject({ status: "failed", centicredits: 0 });
    expect(write).not.toHaveBeenCalled();
    expect(await balanceOf(start.ownerId)).toBe(300);
    expect(await ProjectModel.findById(start.projectId).lean()).toMatchObject({ activeRunId: null });
  });

  it("is closed by the end alone: a cost that is no number ends nothing, and the sweeper gives it back", async () => {
    const start = await makeProject({ centicredits: 300 });
    const { run } = await claim(start);
    await expect(close(run, { status: "completed", cost: costing(Number.NaN) })).rejects.toThrow();
    await expect(close(run, { status: "completed", cost: costing(1.5) })).rejects.toThrow("within its hold");
    expect(await RunModel.findById(run._id).lean()).toMatchObject({ status: "running" });
    expect(await RunEventModel.countDocuments({ runId: run._id, type: "run.finished" })).toBe(0);
    await RunModel.updateOne({ _id: run._id }, { leaseExpiresAt: new Date(0) });
    expect(await reapExpiredRuns(start.projectId)).toBe(1);
    expect(await balanceOf(start.ownerId)).toBe(300);
  });
});

describe("the day's allowance", () => {
  it("counts what runs wrote past their holds, which is ours to pay as well, and no more of them than that", async () => {
    const start = await makeProject({ centicredits: 1_000 });
    const runs = [
      ["paused", 1_000],
      ["completed", 999],
      ["stopped", 1],
    ] as const;
    for (const [status, past] of runs) {
      await expect(refuseTooManyFailures(start.ownerId)).resolves.toBeUndefined();
      const { run } = await claim(start);
      await close(run, { status, cost: costing(200 + past) });
    }
    await expect(refuseTooManyFailures(start.ownerId)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(await balanceOf(start.ownerId)).toBe(400);
  });

  it("counts what a plan or a choice took to write beyond what leaving it costs", async () => {
    const start = await makeProject({ centicredits: 1_000 });
    for (let time = 0; time < 2; time += 1) {
      await expect(refuseTooManyFailures(start.ownerId)).resolves.toBeUndefined();
      const { run } = await claim(start);
      const cost = { ...costing(1_050), centicredits: 50 };
      await close(run, { status: "waiting", cost });
    }
    await expect(refuseTooManyFailures(start.ownerId)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });
});

describe("many at once", () => {
  it("hold no more than the balance, from as many processes as there are", async () => {
    const { actor } = await makeUser({ centicredits: 250 });
    const userId = new Types.ObjectId(actor.userId);
    const run = {
      ownerId: userId,
      mode: "quick",
      prompt: "A",
      model: "test",
      status: "running",
      leaseToken: "x",
    } as const;
    const hold = () =>
      transaction(async (session) => {
        const runId = new Types.ObjectId();
        const limits = { atLeastCenticredits: 50, atMostCenticredits: 50 };
        const holdCenticredits = await placeHold(session, { userId, runId, ...limits });
        const fields = { _id: runId, projectId: runId, holdCenticredits, reservedSeq: 1 };
        const times = { leaseExpiresAt: new Date("2100-01-01"), startedAt: new Date() };
        await RunModel.insertOne({ ...run, ...fields, ...times }, { session });
      });
    const holds = await Promise.allSettled(Array.from({ length: 16 }, hold));
    expect(holds.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    expect(await balanceOf(actor.userId)).toBe(0);
  });

  it("start exactly as many as the balance is for: 20 of 200", async () => {
    setEnv({ RATE_LIMIT_FACTOR: "1000" });
    const { actor } = await makeUser({ centicredits: 1_000 });
    const ownerId = actor.userId;
    const fields = { ownerId, name: "Test", prompt: "A bakery", blueprint: "landing-page", nonce: "k3f9ab", seed: 1 };
    const ids = Array.from({ length: 200 }, () => new Types.ObjectId());
    await ProjectModel.insertMany(ids.map((_id) => ({ ...fields, _id, shortId: `VEC-${String(_id)}` })));
    const charge = { ...CHARGE, atMostCenticredits: 50 };
    const starts = await Promise.allSettled(ids.map((projectId) => claim({ projectId, ownerId }, charge)));
    const begun = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value.run] : []));
    const refusals = starts.flatMap((start) => (start.status === "rejected" ? [start.reason] : []));
    expect(begun).toHaveLength(20);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: "INSUFFICIENT_CREDITS" });
    expect(await balanceOf(ownerId)).toBe(0);
    expect(await RunModel.countDocuments({ ownerId, status: "running" })).toBe(20);
    expect(await ProjectModel.countDocuments({ ownerId, activeRunId: { $ne: null } })).toBe(20);
    expect(await heldCenticredits(ownerId)).toBe(1_000);
    await expectSoundLedger();
    await Promise.all(begun.map((run, index) => close(run, { status: "completed", cost: costing(index) })));
    expect(await balanceOf(ownerId)).toBe(1_000 - 190);
  }, 60_000);
});
