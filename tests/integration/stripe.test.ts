import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  createCheckout,
  createCustomer,
  createRefund,
  listCompleteCheckouts,
  listRefundedPayments,
  listRefunds,
  readBalance,
  readCheckout,
  StripeFailure,
  updateCustomer,
} from "@/lib/integrations/stripe";
import { startFakeStripe } from "@/tests/fakes/stripe";
import { stripeEnv } from "@/tests/fakes/stripe/env";

const stripe = await startFakeStripe();
Object.assign(process.env, stripeEnv(stripe));
afterAll(() => stripe.close());
beforeEach(() => stripe.stopFailing());

const buyer = { userId: "u1", email: "a@example.com", name: "A" };
let count = 0;
async function begin(): Promise<string> {
  count += 1;
  const customerId = await createCustomer(buyer, `customer:${count}`);
  const checkout = await createCheckout(
    {
      purchaseId: `p${count}`,
      userId: "u1",
      customerId,
      title: "100 credits",
      priceCents: 2_000,
      currency: "usd",
      priceId: undefined,
      hasAutomaticTax: true,
      successUrl: "http://localhost:3000/billing?checkout={CHECKOUT_SESSION_ID}",
      cancelUrl: "http://localhost:3000/billing",
    },
    `checkout:${count}`,
  );
  return checkout.id;
}
async function failureOf(work: Promise<unknown>): Promise<StripeFailure> {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof StripeFailure)) throw new Error("It did not fail as Stripe fails.");
  return error;
}

describe("a session", () => {
  test("is read with its payment, charge and invoice", async () => {
    const id = await begin();
    expect(await readCheckout(id)).toMatchObject({
      state: "open",
      payment: null,
      subtotalCents: 2_000,
      url: expect.stringContaining(id),
    });
    stripe.pay(id);
    stripe.refund(id, 400);
    expect(await readCheckout(id)).toMatchObject({
      state: "paid",
      url: null,
      payment: {
        paidCents: 2_400,
        refundedCents: 400,
        isDisputed: false,
        receiptUrl: expect.stringContaining("/receipts/"),
      },
      invoiceUrl: expect.stringContaining("/invoices/"),
    });
    expect(await readCheckout("cs_test_nothing")).toBeNull();
  });
});

describe("the payment page", () => {
  const send = (url: string, form?: Record<string, string>): Promise<Response> =>
    fetch(url, { redirect: "manual", ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}) });

  test("lets its buyer pay, and leads back with the session's id", async () => {
    const id = await begin();
    const url = (await readCheckout(id))?.url ?? "";
    const page = await (await send(url)).text();
    expect(page).toMatch(/<button>Pay<\/button>[\s\S]*href="http:\/\/localhost:3000\/billing">Cancel/);
    expect(await (await send(url, { method: "declined" })).text()).toContain("declined");
    expect(await (await send(url, { method: "card", code: "NONE" })).text()).toContain("invalid");
    const paid = await send(url, { method: "card" });
    expect([paid.status, paid.headers.get("location")]).toEqual([303, `http://localhost:3000/billing?checkout=${id}`]);
    expect(await readCheckout(id)).toMatchObject({ state: "paid" });
    expect((await send(url)).status).toBe(410);
  });
});

describe("idempotency keys", () => {
  test("make one thing, also when the answer was lost, and refuse other values", async () => {
    stripe.fail({ kind: "drop-after", match: "POST /v1/customers" });
    const first = await createCustomer(buyer, "customer:once");
    expect(await createCustomer(buyer, "customer:once")).toBe(first);
    expect(await failureOf(createCustomer({ ...buyer, name: "B" }, "customer:once"))).toMatchObject({ kind: "reused" });
  });

  test("of two requests at once let one wait for the other", async () => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    stripe.fail({ kind: "hold-before", match: "POST /v1/customers", until: () => released });
    const before = stripe.requests.length;
    const both = Promise.all([createCustomer(buyer, "customer:two"), createCustomer(buyer, "customer:two")]);
    await expect.poll(() => stripe.requests.length).toBe(before + 2);
    release();
    const [first, second] = await both;
    expect(second).toBe(first);
  });
});

describe("lists", () => {
  test("are read to the last page, in order of making", async () => {
    const id = await begin();
    stripe.pay(id);
    const made = Array.from({ length: 230 }, () => stripe.refund(id, 10));
    const payment = (await readCheckout(id))?.payment?.id ?? "";
    expect((await listRefunds(payment)).map((refund) => refund.id)).toEqual(made);
    const refunded = await listRefundedPayments(new Date(Date.now() - 60_000));
    expect(refunded.filter((refundedPayment) => refundedPayment === payment)).toHaveLength(1);
    expect((await listCompleteCheckouts(new Date(Date.now() - 60_000))).map((checkout) => checkout.id)).toContain(id);
    expect(await listCompleteCheckouts(new Date(Date.now() + 60_000))).toEqual([]);
  });
});

describe("failures", () => {
  test.each([
    [{ status: 401 }, "unauthorised"],
    [{ status: 403 }, "unauthorised"],
    [{ status: 429 }, "rate-limited"],
    [{ status: 400, type: "invalid_request_error", code: "charge_already_refunded" }, "refused"],
    [{ status: 402, type: "card_error", code: "card_declined" }, "refused"],
    [{ status: 404, type: "invalid_request_error", code: "resource_missing" }, "missing"],
  ])("%j is %s, without Stripe's own words", async (fault, kind) => {
    stripe.fail({ kind: "error", ...fault });
    const failure = await failureOf(readBalance());
    expect(failure.kind).toBe(kind);
    expect(`${failure.message} ${String(failure.cause)} ${failure.stack}`).not.toMatch(/4242|told to refuse/);
  });

  test("of the server or the connection are tried again, twice, with the same key", async () => {
    stripe.fail({ kind: "error", status: 500, times: 1 });
    stripe.fail({ kind: "drop-before", times: 1 });
    const before = stripe.requests.length;
    await createCustomer(buyer, "customer:again");
    expect(stripe.requests.slice(before).map(({ idempotencyKey }) => idempotencyKey)).toEqual(
      Array(3).fill("customer:again"),
    );
    stripe.fail({ kind: "error", status: 503, times: 3 });
    expect(await failureOf(readBalance())).toMatchObject({ kind: "unavailable" });
  });

  test("an answer of another shape is as none", async () => {
    const id = await begin();
    const session = stripe.store.sessions.get(id);
    Object.assign(session ?? {}, { payment_status: "something_new" });
    expect(await failureOf(readCheckout(id))).toMatchObject({ kind: "unavailable", code: "unexpected_shape" });
  });

  test("a customer who is gone is said to be, and a payment that isn't there can't be refunded", async () => {
    expect(await updateCustomer("cus_gone", "a@example.com")).toBe(false);
    expect(await failureOf(createRefund("pi_gone", "refund:gone"))).toMatchObject({ kind: "missing" });
  });
});
