import { describe, expect, test } from "vitest";
import { readWebhookHealth, testStripe } from "@/lib/billing";
import { PurchaseModel } from "@/models/purchase";
import { WebhookEventModel } from "@/models/webhook-event";
import { balanceOf, beginToBuy, entriesOf, openShop, purchaseOf } from "@/tests/support/billing-shop";
import { makeUser } from "@/tests/support/make-user";
import { mailsTo } from "@/tests/support/read-mail";
import { sendWebhook } from "@/tests/support/send-webhook";

const stripe = await openShop();
stripe.addPromotionCode("FREE", 100);
stripe.addPromotionCode("HALF", 50);

describe("a paid session", () => {
  test("is granted once, by however many copies of its event at once, and its buyer is told once", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    stripe.pay(id);
    await stripe.webhooks.deliverAll({ copies: 5, atOnce: 10 });
    expect(await entriesOf(ctx)).toEqual([[`stripe:${id}`, 10_000]]);
    expect(await purchaseOf(id)).toMatchObject({ status: "paid", paidCents: 2_000, grantedCenticredits: 10_000 });
    const [mail, ...others] = await mailsTo(`${ctx.actor.userId}@example.com`);
    expect(mail).toMatchObject({ template: "purchase", text: expect.stringContaining("100.00") });
    expect(others).toEqual([]);
  });

  test("with half off grants the whole package", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    stripe.pay(id, { promotionCode: "HALF" });
    await stripe.webhooks.deliverAll();
    expect(await purchaseOf(id)).toMatchObject({ status: "paid", paidCents: 1_000, grantedCenticredits: 10_000 });
  });

  test("with everything off grants the package without a payment", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    stripe.pay(id, { promotionCode: "FREE" });
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(10_000);
    expect(await purchaseOf(id)).toMatchObject({ status: "paid", paidCents: 0, paymentIntentId: null });
  });

  test("by a slow way of payment is granted when the money has come, and not when it doesn't", async () => {
    const [lucky, unlucky] = [await makeUser(), await makeUser()];
    const [good, bad] = [await beginToBuy(lucky), await beginToBuy(unlucky)];
    for (const id of [good, bad]) stripe.pay(id, { method: "bank" });
    await stripe.webhooks.deliverAll();
    expect(await purchaseOf(good)).toMatchObject({ status: "processing" });
    expect(await balanceOf(lucky)).toBe(0);
    stripe.finishBankPayment(good, true);
    stripe.finishBankPayment(bad, false);
    await stripe.webhooks.deliverAll({ order: (waiting) => waiting.toReversed() });
    expect(await entriesOf(lucky)).toEqual([[`stripe:${good}`, 10_000]]);
    expect(await entriesOf(unlucky)).toEqual([]);
    expect(await purchaseOf(bad)).toMatchObject({ status: "failed" });
  });

  test("is granted though its id was never written down", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    await PurchaseModel.updateOne({ sessionId: id }, { $set: { sessionId: null } });
    stripe.pay(id);
    await stripe.webhooks.deliverAll();
    expect(await entriesOf(ctx)).toEqual([[`stripe:${id}`, 10_000]]);
  });

  test("that has expired is over", async () => {
    const id = await beginToBuy(await makeUser());
    stripe.expire(id);
    await stripe.webhooks.deliverAll();
    expect(await purchaseOf(id)).toMatchObject({ status: "expired" });
  });
});

describe("what isn't ours grants nothing:", () => {
  test.each([
    ["another currency", { currency: "jpy" }],
    ["another amount", { amount_subtotal: 1 }],
    ["another user", { client_reference_id: "0".repeat(24) }],
    ["another purchase", { metadata: { purchase: "0".repeat(24) } }],
    ["no purchase", { metadata: {} }],
    ["a strange purchase", { metadata: { purchase: '{"$ne":1}' } }],
    ["live money under a test key", { livemode: true }],
    ["a subscription", { mode: "subscription" as const }],
  ])("%s", async (_what, change) => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    const session = stripe.store.sessions.get(id);
    if (!session) throw new Error("No session");
    stripe.pay(id);
    Object.assign(session, change);
    for (const isUnknown of [false, true]) {
      if (isUnknown) await PurchaseModel.updateOne({ sessionId: id }, { $set: { sessionId: null } });
      for (const delivery of [...stripe.webhooks.waiting, ...stripe.webhooks.delivered.slice(-4)]) {
        expect(await stripe.webhooks.deliver(delivery)).toBe(200);
      }
    }
    expect(await entriesOf(ctx)).toEqual([]);
  });

  test("a session of another product on the same account", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    stripe.pay(id);
    await PurchaseModel.deleteOne({ sessionId: id });
    expect(await stripe.webhooks.deliverAll()).toBe(0);
    stripe.refund(id);
    expect(await stripe.webhooks.deliverAll()).toBe(0);
    expect(await entriesOf(ctx)).toEqual([]);
  });

  test("an event of the other mode", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    stripe.pay(id);
    const event = stripe.webhooks.waiting.find(({ type }) => type === "checkout.session.completed");
    const body = (event?.body ?? "").replaceAll('"livemode": false', '"livemode": true');
    expect(await sendWebhook(body, stripe.webhooks.sign(body))).toBe(200);
    expect(await entriesOf(ctx)).toEqual([]);
  });
});

describe("the webhook", () => {
  test("answers 400 to a wrong, missing, old or foreign signature, and does nothing else", async () => {
    const ctx = await makeUser();
    stripe.pay(await beginToBuy(ctx));
    const event = stripe.webhooks.waiting.find(({ type }) => type === "checkout.session.completed");
    const body = event?.body ?? "";
    const { sign } = stripe.webhooks;
    const old = Math.floor(Date.now() / 1_000) - 301;
    const before = stripe.requests.length;
    for (const signature of [
      sign(body, { secret: "whsec_another" }),
      sign(body, { at: old }),
      sign(`${body} `),
      sign(body).replace("v1=", "v0="),
      "",
      "t=1,v1=",
      "nonsense",
    ]) {
      expect(await sendWebhook(body, signature)).toBe(400);
    }
    expect(await sendWebhook(body.replace(ctx.actor.userId, "0".repeat(24)), sign(body))).toBe(400);
    for (const strange of ["", "null", "[]", "{}", '{"id":"evt_1","object":"v2.core.event"}']) {
      expect(await sendWebhook(strange, sign(strange))).toBe(400);
    }
    expect(stripe.requests).toHaveLength(before);
    expect(await WebhookEventModel.countDocuments({ _id: event?.id ?? "" })).toBe(0);
    expect(await sendWebhook(body, sign(body, { at: old + 20 }))).toBe(200);
    expect(await balanceOf(ctx)).toBe(10_000);
  });

  test("takes an event that is signed with a former secret as well, as while a secret is rolled", async () => {
    const ctx = await makeUser();
    stripe.pay(await beginToBuy(ctx));
    const body = stripe.webhooks.waiting.find(({ type }) => type === "checkout.session.completed")?.body ?? "";
    const [right = ""] = stripe.webhooks.sign(body).split(",").slice(1);
    expect(await sendWebhook(body, `${stripe.webhooks.sign(body, { secret: "whsec_former" })},${right}`)).toBe(200);
    expect(await balanceOf(ctx)).toBe(10_000);
  });

  test("takes an event that comes a day late, signed when it is sent", async () => {
    const ctx = await makeUser();
    stripe.pay(await beginToBuy(ctx));
    const event = stripe.webhooks.waiting.find(({ type }) => type === "checkout.session.completed");
    const body = (event?.body ?? "").replace(/"created": \d+,\s+"data"/, '"created": 1, "data"');
    expect(await sendWebhook(body, stripe.webhooks.sign(body))).toBe(200);
    expect(await balanceOf(ctx)).toBe(10_000);
  });

  test("refuses more than 512 KB", async () => {
    const body = `{"id":"${"x".repeat(513 * 1_024)}"}`;
    expect(await sendWebhook(body, stripe.webhooks.sign(body))).toBe(413);
  });

  test("answers 200 to events of no use, without a trace", async () => {
    for (const type of ["customer.created", "invoice.paid", "something.new", "charge.succeeded"]) {
      const event = { id: `evt_${type}`, object: "event", type, livemode: false, data: { object: { object: "x" } } };
      const body = JSON.stringify(event);
      expect(await sendWebhook(body, stripe.webhooks.sign(body))).toBe(200);
    }
    expect(await WebhookEventModel.countDocuments({ type: "something.new" })).toBe(0);
  });

  test("answers 500 while Stripe can't be read, and grants at the next try; operators see both", async () => {
    const ctx = await makeUser();
    stripe.pay(await beginToBuy(ctx));
    const event = stripe.webhooks.waiting.find(({ type }) => type === "checkout.session.completed");
    if (!event) throw new Error("No event");
    stripe.fail({ kind: "error", status: 429, match: /^GET/, times: 1 });
    expect(await stripe.webhooks.deliver(event)).toBe(500);
    expect(await entriesOf(ctx)).toEqual([]);
    expect(await readWebhookHealth()).toMatchObject({ failedCount: 1, lastReceivedAt: expect.any(Date) });
    expect(await stripe.webhooks.deliver(event)).toBe(200);
    expect(await balanceOf(ctx)).toBe(10_000);
    expect(await readWebhookHealth()).toMatchObject({ failedCount: 0 });
    const kept = await WebhookEventModel.findById(event.id).lean();
    expect(kept).toMatchObject({ deliveries: 2, type: "checkout.session.completed", failure: null });
    expect(JSON.stringify(kept)).not.toContain(ctx.actor.userId);
  });

  test("a look that began earlier never undoes what a later one has settled", async () => {
    const ctx = await makeUser();
    const id = await beginToBuy(ctx);
    stripe.pay(id);
    await stripe.webhooks.deliverAll();
    const [completed] = stripe.webhooks.delivered.filter(({ body }) => body.includes(id)).slice(-1);
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    stripe.fail({ kind: "hold-after", match: "GET /v1/checkout/sessions/:id", until: () => released });
    const reached = stripe.requests.length + 1;
    const slow = completed ? stripe.webhooks.deliver(completed) : Promise.reject(new Error("No event"));
    await expect.poll(() => stripe.requests.length).toBe(reached);
    stripe.refund(id, 500);
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(7_500);
    release();
    expect(await slow).toBe(200);
    expect(await balanceOf(ctx)).toBe(7_500);
  });
});

describe("the operators' test", () => {
  test("says that the key works and its mode, or what is wrong, in words of ours", async () => {
    expect(await testStripe()).toEqual({ isWell: true, message: expect.stringContaining("test mode") });
    stripe.fail({ kind: "error", status: 401 });
    expect(await testStripe()).toEqual({ isWell: false, message: expect.stringContaining("STRIPE_SECRET_KEY") });
    stripe.fail({ kind: "error", status: 429 });
    expect(await testStripe()).toMatchObject({ isWell: false });
  });
});
