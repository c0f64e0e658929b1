import { type VersionCheckDoc, VersionCheckModel } from "@/models/version-check";

/** A process that ends while it decides holds a Version up no longer than this. */
const TAKEN_MS = 30_000;
/** What a run holds up is looked at again after this. */
const AGAIN_MS = 1_000;

const fromNow = (amount: number) => ({ $dateAdd: { startDate: "$$NOW", unit: "millisecond", amount } }) as const;

/** Takes one failed check of which it is to be decided whether the product repairs it by itself; null for none. */
export async function takeSelfRepair(): Promise<VersionCheckDoc | null> {
  return VersionCheckModel.findOneAndUpdate(
    { selfRepairAt: { $type: "date" }, $expr: { $lte: ["$selfRepairAt", "$$NOW"] } },
    [{ $set: { selfRepairAt: fromNow(TAKEN_MS) } }],
    { sort: { selfRepairAt: 1 }, returnDocument: "after", updatePipeline: true },
  ).lean<VersionCheckDoc>();
}

/** Lets a check that was taken be looked at again soon. */
export async function laterSelfRepair({ _id, selfRepairAt }: VersionCheckDoc): Promise<void> {
  const later = [{ $set: { selfRepairAt: fromNow(AGAIN_MS) } }];
  await VersionCheckModel.updateOne({ _id, selfRepairAt: selfRepairAt ?? null }, later, { updatePipeline: true });
}

/** Ends repairing by itself for a check that was taken, with the sentence that says why, where there is one to say. */
export async function closeSelfRepair({ _id, selfRepairAt }: VersionCheckDoc, reason: string | null): Promise<void> {
  const set = { selfRepairAt: null, selfRepairEnd: reason };
  await VersionCheckModel.updateOne({ _id, selfRepairAt: selfRepairAt ?? null }, { $set: set });
}
