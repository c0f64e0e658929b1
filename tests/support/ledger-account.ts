import { type ClientSession, Types } from "mongoose";
import { addEntry, closeHold, grantSignup, placeHold } from "@/lib/credits";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { reapExpiredRuns } from "@/lib/runs";
import { claimRun } from "@/lib/runs/claim-run";
import { closeRun } from "@/lib/runs/close-run";
import { LeaseLostError } from "@/lib/runs/lease";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { ProjectModel } from "@/models/project";
import { PurchaseModel } from "@/models/purchase";
import { type RunDoc, RunModel } from "@/models/run";
import { UserModel } from "@/models/user";

/** What can befall an account's credits. */
export type Deed =
  | { what: "signup" | "buy" | "dispute" | "win" }
  | { what: "refund" | "monthly" | "adjust"; key: number; amount: number }
  | { what: "start"; project: number; atLeast: number; atMost: number }
  | {
      what: "end";
      project: number;
      status: "completed" | "stopped" | "paused" | "failed" | "interrupted";
      cost: number;
    }
  | { what: "die"; project: number };

/** `twice`: two at once; `again`: repeated, as if its answer was lost; `cut`: first aborted before its end. */
export type Step = { deed: Deed; how: "once" | "twice" | "again" | "cut" };

type RunDeed = Extract<Deed, { project: number }>;
type Movement = Exclude<Deed, { project: number }>;

const empty = new Map();
const PACK = 10_000;

class Cut extends Error {}

/** One account with two projects, which notes by what its balance should have changed. */
export class LedgerAccount {
  readonly userId = new Types.ObjectId();
  readonly #id = String(this.userId);
  readonly #projects = [new Types.ObjectId(), new Types.ObjectId()];
  #moved = 0;

  async open(): Promise<void> {
    const { userId } = this;
    const fields = { name: "Test", prompt: "A bakery", blueprint: "landing-page", nonce: "k3f9ab", seed: 1 };
    await UserModel.create({ _id: userId, name: "Test", email: `${this.#id}@example.com` });
    await ProjectModel.insertMany(
      this.#projects.map((_id) => ({ ...fields, _id, ownerId: userId, shortId: `VEC-${String(_id)}` })),
    );
  }

  async live(steps: readonly Step[]): Promise<void> {
    for (const { deed, how } of steps) {
      const act = (): Promise<void> => this.#act(deed, how === "cut").catch(unlessRefused);
      await Promise.all(how === "twice" ? [act(), act()] : [act()]);
      if (how === "again" || how === "cut") await this.#act(deed, false).catch(unlessRefused);
    }
  }

  /** The balance as it stands, as it should be by what was granted, taken, held and paid, and the entries. */
  async read() {
    const { userId } = this;
    const [user, entries, runs] = await Promise.all([
      UserModel.findById(userId).lean(),
      LedgerEntryModel.find({ userId }).sort({ number: 1 }).lean(),
      RunModel.find({ ownerId: userId }).lean(),
    ]);
    const spent = runs.map((run) => (run.status === "running" ? run.holdCenticredits : run.centicredits));
    return {
      balance: user?.balanceCenticredits,
      expected: spent.reduce((rest, one) => rest - one, this.#moved),
      entries,
    };
  }

  async #act(deed: Deed, isCut: boolean): Promise<void> {
    if (deed.what === "start") return this.#start(deed, isCut);
    if (deed.what === "end" || deed.what === "die") return this.#end(deed, isCut);
    const moved = await inTransaction((session) => this.#move(deed, session), isCut);
    this.#moved += moved;
  }

  async #start(deed: Extract<RunDeed, { what: "start" }>, isCut: boolean): Promise<void> {
    const { userId } = this;
    const charge = {
      atLeastCenticredits: deed.atLeast,
      atMostCenticredits: deed.atMost,
      minimumCenticredits: 0,
      price: null,
    };
    const runId = new Types.ObjectId();
    if (isCut) await inTransaction((session) => placeHold(session, { userId, runId, ...charge }), true);
    const project = this.#projects[deed.project] ?? userId;
    await claimRun({ ownerId: this.#id, prompt: "A bakery", mode: "quick", model: "test", charge, project });
  }

  async #end(deed: Exclude<RunDeed, { what: "start" }>, isCut: boolean): Promise<void> {
    const { userId } = this;
    const projectId = this.#projects[deed.project] ?? userId;
    const run = await RunModel.findOne({ projectId, status: "running" }).lean<RunDoc>();
    if (!run) return;
    const hold = { userId, runId: run._id, heldCenticredits: run.holdCenticredits, costCenticredits: 0 };
    if (isCut) await inTransaction((session) => closeHold(session, hold), true);
    if (deed.what === "die") {
      await RunModel.updateOne({ _id: run._id, status: "running" }, { leaseExpiresAt: new Date(0) });
      await reapExpiredRuns(projectId);
      return;
    }
    const cost = { centicredits: deed.cost, modelCenticredits: deed.cost, usage: null };
    const end = { status: deed.status, cost };
    await closeRun({ run, leaseToken: run.leaseToken, end, base: empty, tree: empty, nextSeq: 2 });
  }

  /** What moves credits without a run, each under its own key; returns what it moved, 0 where it was done before. */
  async #move(deed: Movement, session: ClientSession): Promise<number> {
    const { userId } = this;
    const id = this.#id;
    const add = async (kind: Parameters<typeof addEntry>[1]["kind"], key: string, amountCenticredits: number) =>
      (await addEntry(session, { userId, kind, key, amountCenticredits })).isNew ? amountCenticredits : 0;
    switch (deed.what) {
      case "signup": {
        const key = `signup:${id}`;
        const isKnown = await LedgerEntryModel.exists({ key }).session(session);
        await grantSignup(session, userId, { isProved: true });
        return isKnown ? 0 : 1_000;
      }
      case "monthly":
        return add("monthly", `monthly:${id}:2026-1${deed.key}`, 250);
      case "adjust":
        return add("adjustment", `adjust:${id}-${deed.key}`, deed.amount);
      case "buy": {
        const granted = await add("purchase", `stripe:cs_${id}`, PACK);
        const sold = { package: "100", credits: 100, priceCents: 2_000, currency: "usd", isLive: false } as const;
        const paid = { status: "paid", sessionId: `cs_${id}`, grantedCenticredits: PACK } as const;
        if (granted > 0) await PurchaseModel.create([{ userId, ...sold, ...paid }], { session });
        return granted;
      }
      case "win": {
        const taken = await LedgerEntryModel.findOne({ key: `dispute:${id}:taken` }, null, { session }).lean();
        return this.#taking(session, -(taken?.amountCenticredits ?? 0), (amount) =>
          add("dispute", `dispute:${id}:returned`, amount),
        );
      }
      default: {
        const purchase = await PurchaseModel.findOne({ userId }, null, { session }).lean();
        const left = (purchase?.grantedCenticredits ?? 0) - (purchase?.takenCenticredits ?? 0);
        const [wanted, kind, key] =
          deed.what === "refund"
            ? ([3_300, "refund", `refund:${id}-${deed.key}`] as const)
            : ([PACK, "dispute", `dispute:${id}:taken`] as const);
        return this.#taking(session, -Math.min(wanted, left), (amount) => add(kind, key, amount));
      }
    }
  }

  /** Moves `amount` and notes it with the purchase, as billing does. */
  async #taking(session: ClientSession, amount: number, add: (amount: number) => Promise<number>): Promise<number> {
    const moved = amount === 0 ? 0 : await add(amount);
    const change = { $inc: { takenCenticredits: -moved } };
    if (moved !== 0) await PurchaseModel.updateOne({ userId: this.userId }, change, { session });
    return moved;
  }
}

/** Does `work` in a transaction that, with `isCut`, dies before it is committed. */
function inTransaction<T>(work: (session: ClientSession) => Promise<T>, isCut: boolean): Promise<T> {
  return transaction(async (session) => {
    const result = await work(session);
    if (isCut) throw new Cut();
    return result;
  });
}

function unlessRefused(error: unknown): void {
  const isRefused = error instanceof AppError && ["CONFLICT", "INSUFFICIENT_CREDITS"].includes(error.code);
  if (!isRefused && !(error instanceof LeaseLostError) && !(error instanceof Cut)) throw error;
}
