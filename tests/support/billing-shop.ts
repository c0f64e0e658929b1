import { afterAll, afterEach, beforeAll } from "vitest";
import { startCheckout } from "@/lib/billing";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import type { PackageId } from "@/lib/schemas/packages";
import { type LedgerEntryDoc, LedgerEntryModel } from "@/models/ledger-entry";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { UserModel } from "@/models/user";
import { stripeEnv } from "@/tests/fakes/stripe/env";
import { type FakeStripe, type FakeStripeOptions, startFakeStripe } from "@/tests/fakes/stripe";
import { expectSoundLedger } from "./expect-sound-ledger";
import { sendWebhook } from "./send-webhook";

/**
 * Starts the stand-in, points this process at it and holds webhooks back until a test delivers them. After each test
 * the ledger must add up.
 */
export async function openShop(env: Record<string, string> = {}, options: FakeStripeOptions = {}): Promise<FakeStripe> {
  const stripe = await startFakeStripe({ webhooksTo: sendWebhook, ...options });
  stripe.webhooks.isHeld = true;
  Object.assign(process.env, stripeEnv(stripe), { RATE_LIMIT_FACTOR: "10000" }, env);
  // The audit reads one moment of the database, which can't be while collections are being made.
  beforeAll(async () => {
    await connectDb();
    await ensureIndexes();
  });
  afterEach(async () => {
    stripe.stopFailing();
    stripe.webhooks.waiting.length = 0;
    await expectSoundLedger();
  });
  afterAll(() => stripe.close());
  return stripe;
}

/** Goes to the payment page of a package; gives the session's id. */
export async function beginToBuy(ctx: UserContext, pack: PackageId = "100"): Promise<string> {
  const { url } = await startCheckout(ctx, pack);
  return sessionIn(url);
}

/** The session's id in the address of its page. */
export function sessionIn(url: string): string {
  return new URL(url).pathname.split("/").at(-1) ?? "";
}

export async function balanceOf({ actor }: UserContext): Promise<number | undefined> {
  return (await UserModel.findById(actor.userId).lean())?.balanceCenticredits;
}

export async function purchaseOf(sessionId: string): Promise<PurchaseDoc> {
  return PurchaseModel.findOne({ sessionId }).lean<PurchaseDoc>().orFail();
}

/** The user's entries as key and amount, oldest first. */
export async function entriesOf({ actor }: UserContext): Promise<[string, number][]> {
  const entries = await LedgerEntryModel.find({ userId: actor.userId }).sort({ number: 1 }).lean<LedgerEntryDoc[]>();
  return entries.map(({ key, amountCenticredits }) => [key, amountCenticredits]);
}
