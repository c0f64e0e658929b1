import { expect, test } from "vitest";
import { startBillingJobs } from "@/lib/billing";
import { reconcileAll } from "@/lib/billing/reconcile-all";
import { BillingLookModel } from "@/models/billing-look";
import { PurchaseModel } from "@/models/purchase";
import { balanceOf, beginToBuy, entriesOf, openShop, purchaseOf } from "@/tests/support/billing-shop";
import { makeUser } from "@/tests/support/make-user";

const HOUR_MS = 60 * 60 * 1_000;
const stripe = await openShop();

test("the job runs at the start: what was paid while the server was down is granted without any webhook", async () => {
  const ctx = await makeUser();
  const session = await beginToBuy(ctx);
  stripe.pay(session);
  startBillingJobs();
  await expect.poll(() => balanceOf(ctx)).toBe(10_000);
});

test("it finds sessions by Stripe's list, also those whose id was never written down", async () => {
  const buyers = [];
  for (let count = 0; count < 12; count += 1) {
    const ctx = await makeUser();
    const session = await beginToBuy(ctx);
    stripe.pay(session, { method: count === 0 ? "bank" : "card" });
    if (count === 0) stripe.finishBankPayment(session, true);
    await PurchaseModel.updateOne({ sessionId: session }, { $set: { sessionId: null } });
    buyers.push({ ctx, session });
  }
  await Promise.all([reconcileAll(), reconcileAll()]);
  for (const { ctx, session } of buyers) expect(await entriesOf(ctx)).toEqual([[`stripe:${session}`, 10_000]]);
});

test("it takes back what was refunded and disputed without a webhook, and follows open disputes", async () => {
  const ctx = await makeUser();
  const [first, second] = [await beginToBuy(ctx, "100"), await beginToBuy(ctx, "250")];
  for (const session of [first, second]) stripe.pay(session);
  await reconcileAll();
  expect(await balanceOf(ctx)).toBe(35_000);
  stripe.refund(first, 500);
  const dispute = stripe.dispute(second);
  await reconcileAll();
  expect(await balanceOf(ctx)).toBe(7_500);
  stripe.closeDispute(dispute, "won");
  await reconcileAll();
  expect(await balanceOf(ctx)).toBe(32_500);
});

test("one purchase that can't be read stops no other, and the next look reaches as far back", async () => {
  const buyers = [await makeUser(), await makeUser()];
  for (const ctx of buyers) stripe.pay(await beginToBuy(ctx));
  await BillingLookModel.deleteMany({});
  stripe.fail({ kind: "error", status: 429, match: "GET /v1/checkout/sessions/:id", times: 2 });
  await reconcileAll();
  expect(await BillingLookModel.countDocuments()).toBe(0);
  await reconcileAll();
  for (const ctx of buyers) expect(await balanceOf(ctx)).toBe(10_000);
  expect(await BillingLookModel.countDocuments()).toBe(1);
});

test("pages that were left are closed: expired ones, and those that Stripe never made", async () => {
  const ctx = await makeUser();
  const [left, unmade] = [await beginToBuy(ctx), await beginToBuy(ctx, "250")];
  stripe.expire(left);
  const { _id } = await purchaseOf(unmade);
  const createdAt = new Date(Date.now() - 26 * HOUR_MS);
  await PurchaseModel.collection.updateOne({ _id }, { $set: { createdAt, sessionId: null } });
  await reconcileAll();
  expect(await purchaseOf(left)).toMatchObject({ status: "expired" });
  expect(await PurchaseModel.findById(_id).lean()).toMatchObject({ status: "expired" });
});

test("an invoice that Stripe makes after the payment is found at the next look", async () => {
  const id = await beginToBuy(await makeUser());
  stripe.pay(id);
  const session = stripe.store.sessions.get(id);
  if (!session) throw new Error("No session");
  const { invoice } = session;
  session.invoice = null;
  await stripe.webhooks.deliverAll();
  expect(await purchaseOf(id)).toMatchObject({ status: "paid", invoiceUrl: null });
  session.invoice = invoice;
  await reconcileAll();
  expect(await purchaseOf(id)).toMatchObject({ invoiceUrl: expect.stringContaining(String(invoice)) });
});
