import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll } from "vitest";
import { startCheckout } from "@/lib/billing";
import { addEntry } from "@/lib/credits";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes, transaction } from "@/lib/platform/db";
import type { PackageId } from "@/lib/schemas/packages";
import { type LedgerEntryDoc, LedgerEntryModel } from "@/models/ledger-entry";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { UserModel } from "@/models/user";
import { stripeEnv } from "@/tests/fakes/stripe/env";
import { type FakeStripe, type FakeStripeOptions, startFakeStripe } from "@/tests/fakes/stripe";
import { expectSoundLedger } from "./expect-sound-ledger";
import { mailsTo } from "./read-mail";
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

/** A package that was paid and granted: the session's id and the purchase's. */
export async function buyPackage(
  stripe: FakeStripe,
  ctx: UserContext,
  pack: PackageId = "100",
  promotionCode?: string,
): Promise<{ session: string; id: string }> {
  const session = await beginToBuy(ctx, pack);
  stripe.pay(session, promotionCode ? { promotionCode } : {});
  await stripe.webhooks.deliverAll();
  return { session, id: String((await purchaseOf(session))._id) };
}

/** Credits spent, or given by an operator when below zero. */
export async function spend({ actor: { userId } }: UserContext, amountCenticredits: number): Promise<void> {
  const key = `adjust:test-${randomUUID()}`;
  await transaction((session) =>
    addEntry(session, { userId, kind: "adjustment", key, amountCenticredits: -amountCenticredits }),
  );
}

/** The templates of the mails that the user got, oldest first. */
export async function mailNamesOf({ actor }: UserContext): Promise<string[]> {
  return (await mailsTo(`${actor.userId}@example.com`)).map(({ template }) => template);
}
