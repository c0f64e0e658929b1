import { afterAll, expect, test } from "vitest";
import { createRandom } from "@/lib/generator/random";
import type { PackageId } from "@/lib/schemas/packages";
import { PurchaseModel } from "@/models/purchase";
import { UserModel } from "@/models/user";
import type { Delivery } from "@/tests/fakes/stripe";
import { startBillingProcess } from "@/tests/support/billing-process";
import { allDeaths, die, WRITES } from "@/tests/support/billing-process/deaths";
import { openShop, sessionIn } from "@/tests/support/billing-shop";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";

const ORDERS = Number(process.env["BILLING_ORDERS"] ?? 1_000);
const BUYERS_AT_ONCE = 8;
const DAY_SECONDS = 24 * 60 * 60;
const PACKS: readonly PackageId[] = ["100", "250", "400"];
/** How an order goes on, each about as often as the others. */
const FATES = [
  "paid",
  "paid",
  "half-off",
  "free",
  "bank-paid",
  "bank-failed",
  "left",
  "expired",
  "refunded-in-parts",
  "refunded",
  "refund-failed",
  "given-back",
  "given-back",
  "disputed",
  "dispute-won",
  "dispute-lost",
  "refunded-then-disputed",
] as const;

/** The events that docs/operations.md asks for. */
const EVENT_TYPES = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "charge.refunded",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.closed",
];
const stripe = await openShop({}, { eventTypes: EVENT_TYPES });
stripe.addPromotionCode("FREE", 100);
stripe.addPromotionCode("HALF", 50);
const draw = createRandom(process.env["BILLING_SEED"] ?? "orders");
/** A whole number from 0, below `limit`. */
const below = (limit: number): number => draw.int(0, limit - 1);
const product = await startBillingProcess();
afterAll(() => product.close());
const nowSeconds = (): number => Math.floor(Date.now() / 1_000);
stripe.webhooks.to(async (body, signature) => {
  const answer = await product.ask({ do: "webhook", body, signature });
  return typeof answer === "object" && "value" in answer ? Number(answer.value) : 0;
});

const deaths = allDeaths(below);
const deathsInAll = deaths.length;
let isDying = false;
/** Lets the process die in the next way when its turn has come: all of them in the first half of the orders. */
function dieIfDue(): void {
  const isDue = ordersBegun > ((deathsInAll - deaths.length + 1) * ORDERS) / (2 * deathsInAll);
  const death = isDue && !isDying ? deaths.pop() : undefined;
  if (!death) return;
  isDying = true;
  void die(product, stripe, death).then(() => {
    isDying = false;
  });
}

/** Asks until a process lived long enough to answer, as a person who clicks again. */
async function insist(command: Parameters<typeof product.ask>[0]): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await product.ask(command);
    if (typeof answer === "object" && "value" in answer) return answer.value;
  }
  throw new Error(`No answer to ${command.do}.`);
}

async function order(userId: string): Promise<void> {
  const session = sessionIn(await insist({ do: "checkout", userId, package: draw.pick(PACKS) }));
  const fate = draw.pick(FATES);
  if (fate === "left" || stripe.store.sessions.get(session)?.status !== "open") return;
  if (fate === "expired") return stripe.expire(session);
  const isSlow = fate === "bank-paid" || fate === "bank-failed";
  const code = { "half-off": "HALF", free: "FREE" }[fate as string];
  stripe.pay(session, { method: isSlow ? "bank" : "card", ...(code ? { promotionCode: code } : {}) });
  for (let some = below(4); some > 0; some -= 1) await deliverOne();
  if (isSlow) return stripe.finishBankPayment(session, fate === "bank-paid");
  await afterPayment(fate, session, userId);
}

async function afterPayment(fate: (typeof FATES)[number], session: string, userId: string): Promise<void> {
  if (fate === "refunded-in-parts" || fate === "refunded-then-disputed") {
    for (let parts = 1 + below(3); parts > 0; parts -= 1) stripe.refund(session, 1 + below(600));
  }
  if (fate === "refunded") stripe.refund(session);
  if (fate === "refund-failed") stripe.failRefund(stripe.refund(session, 700));
  if (fate.startsWith("disput") || fate === "refunded-then-disputed") {
    const dispute = stripe.dispute(session);
    if (below(2) === 0) await deliverOne();
    if (fate === "dispute-won") stripe.closeDispute(dispute, "won");
    if (fate === "dispute-lost") stripe.closeDispute(dispute, "lost");
  }
  if (fate === "given-back") {
    const purchase = await PurchaseModel.findOne({ sessionId: session }).lean();
    // Its buyer may be refused where the package counts as used, and the process may die: the end must be right anyway.
    await product.ask({ do: "refund", userId, purchaseId: String(purchase?._id) });
  }
}

/** One event that waits, any of them, once or several times; now and then one that came before, or a forged one. */
async function deliverOne(): Promise<void> {
  const { waiting, delivered, deliver, sign } = stripe.webhooks;
  const delivery: Delivery | undefined = waiting[below(waiting.length)];
  if (!delivery) return;
  const copies = Array.from({ length: below(6) === 0 ? 2 : 1 }, () => deliver(delivery));
  await Promise.all(copies);
  const former: Delivery | undefined = below(6) === 0 ? delivered[below(delivered.length)] : undefined;
  if (former) await deliver(former);
  if (below(25) > 0) return;
  const forged = delivery.body.replaceAll(/"(cs_test_\w+|pi_\w+)"/g, '"cs_test_forged"');
  await expectRefused(forged, sign(forged, { secret: "whsec_guessed" }));
  await expectRefused(delivery.body, sign(delivery.body, { at: nowSeconds() - DAY_SECONDS }));
}

async function expectRefused(body: string, signature: string): Promise<void> {
  const answer = await product.ask({ do: "webhook", body, signature });
  if (answer !== "killed") expect(answer).toEqual({ value: "400" });
}

let ordersBegun = 0;
/** What the buyer of each session should have, by what Stripe holds and by nothing of ours. */
function owedByUser(): Map<string, number> {
  const owed = new Map<string, number>();
  const { sessions, intents, charges, disputes } = stripe.store;
  for (const session of sessions.values()) {
    if (session.payment_status === "unpaid") continue;
    const granted = session.amount_subtotal * 5;
    const charge = charges.get(intents.get(session.payment_intent ?? "")?.latest_charge ?? "");
    const share = (cents: number): number => (charge ? Math.round((granted * cents) / charge.amount) : 0);
    const disputed = [...disputes.values()]
      .filter((dispute) => dispute.charge === charge?.id && dispute.status !== "won")
      .reduce((sum, { amount }) => sum + amount, 0);
    const taken = Math.min(granted, share(charge?.amount_refunded ?? 0) + share(disputed));
    const userId = session.client_reference_id ?? "";
    owed.set(userId, (owed.get(userId) ?? 0) + granted - taken);
  }
  return owed;
}

test(`${ORDERS} orders with events duplicated, reordered, replayed, forged, late, lost, and the process killed: exact credits`, async () => {
  const buyers: string[] = [];
  // One person clicks one thing at a time: each works through orders of their own.
  const work = async (): Promise<void> => {
    const mine: string[] = [];
    while (ordersBegun < ORDERS || (isDying && ordersBegun < 2 * ORDERS)) {
      ordersBegun += 1;
      dieIfDue();
      if (mine.length === 0 || below(4) === 0) mine.push((await makeUser()).actor.userId);
      await order(draw.pick(mine));
      await deliverOne();
    }
    buyers.push(...mine);
  };
  for (let count = 0; count < 6; count += 1) stripe.fail({ kind: "drop-after", match: /^POST/ });
  await Promise.all(Array.from({ length: BUYERS_AT_ONCE }, work));
  expect({ deaths, isDying }).toEqual({ deaths: [], isDying: false });
  // A new kind of write needs a place among the deaths.
  expect(JSON.parse(await insist({ do: "seen-writes" })).toSorted()).toEqual(WRITES);

  // Every tenth event that is left never comes; the rest come last first, as a day later.
  const left = stripe.webhooks.waiting.splice(0, Infinity).filter((_, index) => index % 10 > 0);
  const dayBefore = String(nowSeconds() - DAY_SECONDS);
  for (const delivery of left) delivery.body = delivery.body.replaceAll(/(?<="created": )\d+/g, dayBefore);
  stripe.webhooks.waiting.push(...left);
  for (let tries = 0; tries < 5 && stripe.webhooks.waiting.length > 0; tries += 1) {
    await stripe.webhooks.deliverAll({ order: (waiting) => waiting.toReversed(), copies: tries + 1, atOnce: 8 });
  }
  expect(stripe.webhooks.waiting).toEqual([]);
  void product.dieAt({ write: "update billinglooks", moment: "before" });
  await insist({ do: "reconcile" });

  const owed = owedByUser();
  const users = await UserModel.find({ _id: { $in: buyers } }, { balanceCenticredits: 1 }).lean();
  for (const { _id, balanceCenticredits } of users) {
    expect([String(_id), balanceCenticredits]).toEqual([String(_id), owed.get(String(_id)) ?? 0]);
  }
  expect(await PurchaseModel.countDocuments({ refundState: "asked" })).toBe(0);
  await expectSoundLedger();
}, 600_000);
