import { BillingLookModel } from "@/models/billing-look";

const ID = "stripe";
const FIRST_LOOK_MS = 3 * 24 * 60 * 60 * 1_000;

/** How far the job has seen everything at Stripe; three days back where it never has. */
export async function readLastLook(): Promise<Date> {
  const look = await BillingLookModel.findById(ID).lean();
  return look?.at ?? new Date(Date.now() - FIRST_LOOK_MS);
}

/** Keeps that everything until then has been seen; an earlier time than the one that is kept changes nothing. */
export async function writeLastLook(at: Date): Promise<void> {
  await BillingLookModel.updateOne({ _id: ID }, { $max: { at } }, { upsert: true });
}
