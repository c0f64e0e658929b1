import { describe, expect, test } from "vitest";
import { POST as checkout } from "@/app/api/billing/checkout/route";
import { GET as checkoutState } from "@/app/api/billing/checkout/[sessionId]/route";
import { GET as packages } from "@/app/api/packages/route";
import { GET as purchases } from "@/app/api/billing/purchases/route";
import { getCheckoutState, listPurchases, startCheckout } from "@/lib/billing";
import { PurchaseModel } from "@/models/purchase";
import { UserModel } from "@/models/user";
import { balanceOf, beginToBuy, entriesOf, openShop, purchaseOf, sessionIn } from "@/tests/support/billing-shop";
import { makeUser, sessionCookieOf } from "@/tests/support/make-user";
import { call } from "../security/support/call";

const stripe = await openShop();

describe("the packages", () => {
  test("are public, and can be bought where Stripe is set up", async () => {
    expect(await (await call(packages)).json()).toEqual({
      items: [
        { id: "100", credits: 100, priceCents: 2_000, currency: "usd" },
        { id: "250", credits: 250, priceCents: 5_000, currency: "usd" },
        { id: "400", credits: 400, priceCents: 8_000, currency: "usd" },
      ],
      isAvailable: true,
    });
  });
});

describe("beginning to buy", () => {
  test("makes a session with customer, price, promotion codes, invoice and tax ids, and keeps who buys what", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx, "250");
    const purchase = await purchaseOf(id);
    const user = await UserModel.findById(ctx.actor.userId).lean();
    expect(stripe.store.sessions.get(id)).toMatchObject({
      mode: "payment",
      amount_subtotal: 5_000,
      currency: "usd",
      customer: user?.stripeCustomerId,
      allow_promotion_codes: true,
      invoice_creation: { enabled: true },
      tax_id_collection: { enabled: true },
      automatic_tax: { enabled: false },
      client_reference_id: ctx.actor.userId,
      metadata: { purchase: String(purchase._id), user: ctx.actor.userId },
      success_url: "http://localhost:3000/billing?checkout={CHECKOUT_SESSION_ID}",
      cancel_url: "http://localhost:3000/billing",
    });
    expect(purchase).toMatchObject({ status: "open", package: "250", credits: 250, priceCents: 5_000, isLive: false });
    expect(await balanceOf(ctx)).toBe(0);
  });

  test("by two clicks at once, and by a third, leads to one page; another package to another", async () => {
    const ctx = await makeUser();
    const urls = await Promise.all([startCheckout(ctx, "100"), startCheckout(ctx, "100"), startCheckout(ctx, "100")]);
    urls.push(await startCheckout(ctx, "100"));
    expect(new Set(urls.map(({ url }) => url)).size).toBe(1);
    expect(sessionIn((await startCheckout(ctx, "400")).url)).not.toBe(sessionIn(urls[0]?.url ?? ""));
    expect(await PurchaseModel.countDocuments({ userId: ctx.actor.userId })).toBe(2);
    const made = [...stripe.store.customers.values()].filter(({ metadata }) => metadata["user"] === ctx.actor.userId);
    expect(made).toHaveLength(1);
  });

  test("begins anew after a page was paid, though no webhook came", async () => {
    const ctx = await makeUser();
    const first = await beginToBuy(ctx);
    stripe.pay(first);
    const second = await beginToBuy(ctx);
    expect(second).not.toBe(first);
    expect(await balanceOf(ctx)).toBe(10_000);
  });

  test("begins anew after a page has expired, and after an hour", async () => {
    const ctx = await makeUser();
    const first = await beginToBuy(ctx);
    stripe.expire(first);
    const second = await beginToBuy(ctx);
    expect(second).not.toBe(first);
    expect(await purchaseOf(first)).toMatchObject({ status: "expired" });
    const createdAt = new Date(Date.now() - 61 * 60 * 1_000);
    await PurchaseModel.collection.updateOne({ sessionId: second }, { $set: { createdAt } });
    expect(await beginToBuy(ctx)).not.toBe(second);
  });

  test("uses the session that was made before the process died, with the customer made then", async () => {
    const ctx = await makeUser();
    stripe.fail({ kind: "drop-after", match: "POST /v1/customers" });
    stripe.fail({ kind: "drop-after", match: "POST /v1/checkout/sessions" });
    const id = await beginToBuy(ctx);
    await PurchaseModel.updateOne({ sessionId: id }, { $set: { sessionId: null } });
    expect(await beginToBuy(ctx)).toBe(id);
    const sessions = [...stripe.store.sessions.values()].filter(
      (made) => made.client_reference_id === ctx.actor.userId,
    );
    expect(sessions).toHaveLength(1);
  });

  test("makes a customer anew who is gone at Stripe, and tells it a changed address", async () => {
    const ctx = await makeUser();
    await beginToBuy(ctx);
    const former = (await UserModel.findById(ctx.actor.userId).lean())?.stripeCustomerId ?? "";
    await UserModel.updateOne({ _id: ctx.actor.userId }, { $set: { email: `new-${ctx.actor.userId}@example.com` } });
    await beginToBuy(ctx, "250");
    expect(stripe.store.customers.get(former)?.email).toMatch(/^new-/);
    stripe.store.customers.delete(former);
    await beginToBuy(ctx, "400");
    const current = (await UserModel.findById(ctx.actor.userId).lean())?.stripeCustomerId ?? "";
    expect(current).not.toBe(former);
    expect(stripe.store.customers.has(current)).toBe(true);
  });

  test("goes on with a new session where the kept values can't be used any more", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    const customerId = [...stripe.store.customers.keys()][0] ?? "";
    await PurchaseModel.updateOne({ sessionId: id }, { $set: { sessionId: null, customerId } });
    expect(await beginToBuy(ctx)).not.toBe(id);
  });

  test("is open to an address that is not verified yet", async () => {
    const ctx = await makeUser();
    await UserModel.updateOne({ _id: ctx.actor.userId }, { $set: { emailProvedAt: null } });
    const id = await beginToBuy(ctx);
    stripe.pay(id);
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(10_000);
  });

  test.each([
    [{ kind: "error", status: 500 } as const, 502],
    [{ kind: "error", status: 429 } as const, 502],
    [{ kind: "error", status: 401 } as const, 501],
    [{ kind: "drop-before" } as const, 502],
  ])("says calmly that Stripe can't be asked: %j", async (fault, status) => {
    const ctx = await makeUser();
    stripe.fail({ ...fault, times: 9 });
    const cookie = await sessionCookieOf(ctx.actor.userId);
    const answer = await call(checkout, { method: "POST", cookie, body: { package: "100" } });
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(text).not.toMatch(/4242|fake/i);
    stripe.stopFailing();
    expect((await call(checkout, { method: "POST", cookie, body: { package: "100" } })).status).toBe(200);
  });

  test.each([{ package: "1000" }, {}, { package: 100 }])("refuses %j", async (body) => {
    const cookie = await sessionCookieOf((await makeUser()).actor.userId);
    expect((await call(checkout, { method: "POST", cookie, body })).status).toBe(400);
  });
});

describe("the return page", () => {
  test("asks Stripe itself while the webhook is late, but not at every look", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    expect(await getCheckoutState(ctx, id)).toEqual({ status: "open", credits: 100, balanceCenticredits: 0 });
    stripe.pay(id);
    const before = stripe.requests.length;
    expect(await getCheckoutState(ctx, id)).toMatchObject({ status: "open" });
    expect(stripe.requests).toHaveLength(before);
    await PurchaseModel.updateOne({ sessionId: id }, { $set: { lookedAt: new Date(Date.now() - 60_000) } });
    const answers = await Promise.all([1, 2, 3].map(() => getCheckoutState(ctx, id)));
    expect(answers).toContainEqual({ status: "paid", credits: 100, balanceCenticredits: 10_000 });
    expect(stripe.requests.length - before).toBeLessThanOrEqual(1);
    await stripe.webhooks.deliverAll();
    expect(await entriesOf(ctx)).toEqual([[`stripe:${id}`, 10_000]]);
  });

  test("answers what is known while Stripe is away", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    stripe.fail({ kind: "error", status: 429, times: 9 });
    expect(await getCheckoutState(ctx, id)).toMatchObject({ status: "open" });
  });

  test("knows nobody else's session", async () => {
    const id = await beginToBuy(await makeUser());
    const cookie = await sessionCookieOf((await makeUser()).actor.userId);
    for (const sessionId of [id, "cs_test_nobodys", "..", "cs_", "pi_1"]) {
      expect((await call(checkoutState, { params: { sessionId }, cookie })).status).toBe(404);
    }
  });
});

describe("the purchases", () => {
  test("show what was paid with receipt and invoice, newest first, and no page that was left", async () => {
    const ctx = await makeUser();
    for (const pack of ["100", "250"] as const) {
      stripe.pay(await beginToBuy(ctx, pack));
      await stripe.webhooks.deliverAll();
    }
    await beginToBuy(ctx, "400");
    const cookie = await sessionCookieOf(ctx.actor.userId);
    const list = await (await call(purchases, { cookie, path: "/api/billing/purchases?perPage=1" })).json();
    expect(list).toMatchObject({
      total: 2,
      items: [
        {
          package: "250",
          priceCents: 5_000,
          paidCents: 5_000,
          status: "paid",
          receiptUrl: expect.stringContaining("/receipts/ch_"),
          invoiceUrl: expect.stringContaining("/invoices/in_"),
          isRefundable: true,
          refundedCents: 0,
        },
      ],
    });
    expect(await listPurchases(await makeUser(), { page: 1, perPage: 50 })).toEqual({ items: [], total: 0 });
  });
});
