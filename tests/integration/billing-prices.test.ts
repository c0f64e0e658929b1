import { expect, test } from "vitest";
import { startCheckout } from "@/lib/billing";
import { PurchaseModel } from "@/models/purchase";
import { balanceOf, beginToBuy, openShop, purchaseOf } from "@/tests/support/billing-shop";
import { makeUser } from "@/tests/support/make-user";

const stripe = await openShop(
  {
    STRIPE_PRICE_100: "price_100",
    STRIPE_PRICE_250: "price_250",
    STRIPE_PRICE_400: "price_400",
    APP_URL: "http://localhost:3000",
  },
  { secretKey: "sk_live_fake0000000000000000" },
);
stripe.addPrice("price_100", 2_000);
stripe.addPrice("price_250", 5_000, "eur");

test("a price of the dashboard is used, and live money is granted under a live key", async () => {
  const ctx = await makeUser();
  const session = await beginToBuy(ctx, "100");
  const made = stripe.requests.find(({ name }) => name === "POST /v1/checkout/sessions");
  expect(made?.form["line_items"]).toEqual({ "0": { quantity: "1", price: "price_100" } });
  stripe.pay(session);
  await stripe.webhooks.deliverAll();
  expect(await balanceOf(ctx)).toBe(10_000);
  expect(await purchaseOf(session)).toMatchObject({ isLive: true, status: "paid" });
});

test("a price that isn't ours is refused before anybody can pay it, and so is one that doesn't exist", async () => {
  const ctx = await makeUser();
  await expect(startCheckout(ctx, "250")).rejects.toMatchObject({ code: "NOT_CONFIGURED" });
  await expect(startCheckout(ctx, "400")).rejects.toMatchObject({ code: "NOT_CONFIGURED" });
  const open = [...stripe.store.sessions.values()].filter(
    ({ status, currency }) => status === "open" && currency === "eur",
  );
  expect(open).toEqual([]);
  expect(await PurchaseModel.countDocuments({ userId: ctx.actor.userId, openKey: { $exists: true } })).toBe(0);
});

test("a purchase of the test mode is not granted under a live key", async () => {
  const ctx = await makeUser();
  const session = await beginToBuy(ctx, "100");
  await PurchaseModel.updateOne({ sessionId: session }, { $set: { isLive: false } });
  stripe.pay(session);
  await stripe.webhooks.deliverAll();
  expect(await balanceOf(ctx)).toBe(0);
});
