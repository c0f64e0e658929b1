import { describe, expect, test } from "vitest";
import { auditLedger } from "@/lib/credits/audit-ledger";
import type { UserContext } from "@/lib/platform/context";
import type { PackageId } from "@/lib/schemas/packages";
import {
  balanceOf,
  beginToBuy,
  buyPackage,
  entriesOf,
  mailNamesOf,
  openShop,
  purchaseOf,
  spend,
} from "@/tests/support/billing-shop";
import { makeUser } from "@/tests/support/make-user";

const stripe = await openShop({ STRIPE_AUTOMATIC_TAX: "true" });
const bought = (ctx: UserContext, pack?: PackageId, code?: string) => buyPackage(stripe, ctx, pack, code);

describe("a refund from the dashboard", () => {
  test("takes what it paid for, in parts, in any order, any number of times, also below zero", async () => {
    const ctx = await makeUser();
    const { session } = await bought(ctx);
    await spend(ctx, 9_000);
    // With tax 2,400 were paid: a third, a third, and what is left.
    stripe.refund(session, 800);
    stripe.refund(session, 800);
    await stripe.webhooks.deliverAll({ order: (waiting) => waiting.toReversed(), copies: 2, atOnce: 4 });
    expect(await balanceOf(ctx)).toBe(1_000 - 6_667);
    stripe.refund(session);
    await stripe.webhooks.deliverAll({ copies: 2 });
    expect(await balanceOf(ctx)).toBe(-9_000);
    for (const delivery of stripe.webhooks.delivered) await stripe.webhooks.deliver(delivery);
    expect(await balanceOf(ctx)).toBe(-9_000);
    expect(await purchaseOf(session)).toMatchObject({
      takenCenticredits: 10_000,
      refundedCents: 2_400,
      paidCents: 2_400,
    });
    expect((await entriesOf(ctx)).filter(([key]) => key.startsWith("refund:re_"))).toHaveLength(3);
    expect(await mailNamesOf(ctx)).toEqual(["purchase", "refund-taken", "refund-taken", "refund-taken"]);
  });

  test("that comes before the grant leaves nothing", async () => {
    const ctx = await makeUser();
    const session = await beginToBuy(ctx);
    stripe.pay(session);
    stripe.refund(session);
    await stripe.webhooks.deliverAll({ order: (waiting) => waiting.toReversed() });
    expect(await balanceOf(ctx)).toBe(0);
    expect((await entriesOf(ctx)).map(([, amount]) => amount)).toEqual([10_000, -10_000]);
  });

  test("in more parts than Stripe lists on a page is taken whole", async () => {
    const ctx = await makeUser();
    const { session } = await bought(ctx);
    for (let part = 0; part < 120; part += 1) stripe.refund(session, 20);
    await stripe.webhooks.deliverAll({ order: (waiting) => waiting.slice(-1) });
    expect(await balanceOf(ctx)).toBe(0);
    expect(await entriesOf(ctx)).toHaveLength(121);
  });

  test("that the bank could not pay out is given back", async () => {
    const ctx = await makeUser();
    const { session } = await bought(ctx);
    const id = stripe.refund(session, 1_200);
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(5_000);
    stripe.failRefund(id);
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(10_000);
    expect(await purchaseOf(session)).toMatchObject({ takenCenticredits: 0, refundedCents: 0 });
  });
});

describe("a dispute", () => {
  test("takes the package, and a won one gives it back; the buyer is told both", async () => {
    const ctx = await makeUser();
    const { session } = await bought(ctx);
    await spend(ctx, 10_000);
    const id = stripe.dispute(session);
    await stripe.webhooks.deliverAll({ copies: 3 });
    expect(await balanceOf(ctx)).toBe(-10_000);
    expect(await purchaseOf(session)).toMatchObject({ isDisputed: true });
    stripe.closeDispute(id, "won");
    await stripe.webhooks.deliverAll({ copies: 3, order: (waiting) => waiting.toReversed() });
    expect(await balanceOf(ctx)).toBe(0);
    expect((await entriesOf(ctx)).map(([key]) => key).slice(-2)).toEqual([
      `dispute:${id}:taken`,
      `dispute:${id}:returned`,
    ]);
    expect(await purchaseOf(session)).toMatchObject({ isDisputed: false });
    expect(await mailNamesOf(ctx)).toEqual(["purchase", "dispute-taken", "dispute-returned"]);
  });

  test("that is lost changes nothing more, and one won before we heard of it nothing at all", async () => {
    const [loser, winner] = [await makeUser(), await makeUser()];
    const lost = stripe.dispute((await bought(loser)).session);
    await stripe.webhooks.deliverAll();
    stripe.closeDispute(lost, "lost");
    const session = (await bought(winner)).session;
    stripe.closeDispute(stripe.dispute(session), "won");
    await stripe.webhooks.deliverAll({ order: (waiting) => waiting.toReversed() });
    expect([await balanceOf(loser), await balanceOf(winner)]).toEqual([0, 10_000]);
  });

  test("that was won and is lost after all takes the package again, and the ledger is sound", async () => {
    const ctx = await makeUser();
    const { session } = await bought(ctx);
    const id = stripe.dispute(session);
    await stripe.webhooks.deliverAll();
    for (const [end, balance] of [
      ["won", 10_000],
      ["lost", 0],
      ["won", 10_000],
    ] as const) {
      stripe.closeDispute(id, end);
      await stripe.webhooks.deliverAll({ copies: 2 });
      expect(await balanceOf(ctx)).toBe(balance);
    }
    expect(await auditLedger()).toEqual([]);
  });

  test("after a refund takes only what the refund left, and what is won back is no more than that", async () => {
    const ctx = await makeUser();
    const { session } = await bought(ctx);
    stripe.refund(session, 600);
    await stripe.webhooks.deliverAll();
    const id = stripe.dispute(session, { cents: 2_400 });
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(0);
    stripe.closeDispute(id, "won");
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(7_500);
  });

  test("that is only an inquiry takes nothing until it becomes one", async () => {
    const ctx = await makeUser();
    const { session } = await bought(ctx);
    const id = stripe.dispute(session, { status: "warning_needs_response" });
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(10_000);
    stripe.closeDispute(id, "warning_closed");
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(10_000);
  });
});
