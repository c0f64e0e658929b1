import { describe, expect, test } from "vitest";
import { POST as refund } from "@/app/api/billing/purchases/[id]/refund/route";
import { refundPurchase } from "@/lib/billing";
import { reconcileAll } from "@/lib/billing/reconcile-all";
import { addEntry } from "@/lib/credits";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import type { PackageId } from "@/lib/schemas/packages";
import { PurchaseModel } from "@/models/purchase";
import { UserModel } from "@/models/user";
import { balanceOf, buyPackage, entriesOf, mailNamesOf, openShop, spend } from "@/tests/support/billing-shop";
import { makeUser, sessionCookieOf } from "@/tests/support/make-user";
import { call } from "../security/support/call";

const stripe = await openShop({ STRIPE_AUTOMATIC_TAX: "true" });
stripe.addPromotionCode("FREE", 100);

const DAY_MS = 24 * 60 * 60 * 1_000;
const bought = (ctx: UserContext, pack?: PackageId, code?: string) => buyPackage(stripe, ctx, pack, code);

describe("giving a package back", () => {
  test("takes the credits and returns the money, once, by however many clicks", async () => {
    const ctx = await makeUser();
    const { session, id } = await bought(ctx);
    const clicks = await Promise.all([refundPurchase(ctx, id), refundPurchase(ctx, id), refundPurchase(ctx, id)]);
    expect(clicks.map(({ refundState }) => refundState)).toContain("done");
    expect(await refundPurchase(ctx, id)).toMatchObject({
      refundState: "done",
      refundedCents: 2_400,
      isRefundable: false,
    });
    await stripe.webhooks.deliverAll({ copies: 2 });
    expect(await entriesOf(ctx)).toEqual([
      [`stripe:${session}`, 10_000],
      [`refund:${id}:1`, -10_000],
    ]);
    expect(
      [...stripe.store.refunds.values()].filter(({ metadata }) => metadata?.["request"]?.includes(id)),
    ).toHaveLength(1);
    expect(await mailNamesOf(ctx)).toEqual(["purchase", "refund-taken"]);
  });

  test("is for its buyer alone", async () => {
    const { id } = await bought(await makeUser());
    const cookie = await sessionCookieOf((await makeUser()).actor.userId);
    for (const other of [id, "0".repeat(24), "x"]) {
      expect((await call(refund, { method: "POST", params: { id: other }, cookie })).status).toBe(404);
    }
  });

  test("is refused after 14 days", async () => {
    const ctx = await makeUser();
    const { id } = await bought(ctx);
    await PurchaseModel.updateOne({ _id: id }, { $set: { paidAt: new Date(Date.now() - 14 * DAY_MS - 1) } });
    await expect(refundPurchase(ctx, id)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("14 days"),
    });
  });

  test("is refused when a credit of it is used; older credits are spent first, newer ones don't count", async () => {
    const ctx = await makeUser();
    await spend(ctx, -1_000);
    const first = await bought(ctx);
    await spend(ctx, 1_000);
    const second = await bought(ctx);
    await spend(ctx, 1);
    await expect(refundPurchase(ctx, first.id)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await refundPurchase(ctx, second.id)).toMatchObject({ refundState: "done" });
    await spend(ctx, -20_000);
    await bought(ctx, "400", "FREE");
    await expect(refundPurchase(ctx, first.id)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await balanceOf(ctx)).toBe(9_999 + 20_000 + 40_000);
  });

  test("is refused for a package that cost nothing, was refunded in part, or is disputed", async () => {
    const ctx = await makeUser();
    const [free, partly, disputed] = [
      await bought(ctx, "100", "FREE"),
      await bought(ctx, "250"),
      await bought(ctx, "400"),
    ];
    stripe.refund(partly.session, 100);
    stripe.dispute(disputed.session, { status: "warning_needs_response" });
    for (const { id } of [free, partly, disputed]) {
      await expect(refundPurchase(ctx, id)).rejects.toMatchObject({ code: "CONFLICT" });
    }
    expect(
      [...stripe.store.refunds.values()].filter(({ metadata }) => metadata?.["request"]?.includes(partly.id)),
    ).toEqual([]);
  });

  test("can't be had together with its credits: of a refund and a spender at once one gets them", async () => {
    const ctx = await makeUser();
    const { id } = await bought(ctx);
    const take = transaction(async (session) => {
      const user = await UserModel.findById(ctx.actor.userId).session(session).lean();
      if ((user?.balanceCenticredits ?? 0) < 10_000) throw new Error("not enough");
      const entry = {
        userId: ctx.actor.userId,
        kind: "adjustment" as const,
        key: `adjust:${id}`,
        amountCenticredits: -10_000,
      };
      await addEntry(session, entry);
    });
    const ends = await Promise.allSettled([refundPurchase(ctx, id), take]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await balanceOf(ctx)).toBe(0);
  });

  test("gives the credits back when Stripe refuses, and can be tried again", async () => {
    const ctx = await makeUser();
    const { id } = await bought(ctx);
    stripe.fail({ kind: "error", status: 400, type: "invalid_request_error", match: "POST /v1/refunds" });
    const cookie = await sessionCookieOf(ctx.actor.userId);
    const refused = await call(refund, { method: "POST", params: { id }, cookie });
    expect(refused.status).toBe(502);
    expect(await refused.text()).not.toContain("4242");
    expect(await balanceOf(ctx)).toBe(10_000);
    expect(await refundPurchase(ctx, id)).toMatchObject({ refundState: "done" });
    expect((await entriesOf(ctx)).map(([key]) => key).slice(1)).toEqual([
      `refund:${id}:1`,
      `refund:${id}:1:returned`,
      `refund:${id}:2`,
    ]);
    expect(await balanceOf(ctx)).toBe(0);
  });

  test("doesn't give back what a bank took while Stripe was asked", async () => {
    const ctx = await makeUser();
    const { session, id } = await bought(ctx);
    let dispute = "";
    const until = (): void => {
      dispute = stripe.dispute(session);
    };
    stripe.fail({ kind: "hold-before", match: "POST /v1/refunds", until });
    await expect(refundPurchase(ctx, id)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await balanceOf(ctx)).toBe(0);
    stripe.closeDispute(dispute, "won");
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(10_000);
  });

  test.each(["drop-before", "drop-after", "error"] as const)(
    "is finished by the job when Stripe was lost on the way: %s",
    async (kind) => {
      const ctx = await makeUser();
      const { id } = await bought(ctx);
      const match = "POST /v1/refunds";
      stripe.fail(kind === "error" ? { kind, status: 429, match, times: 3 } : { kind, match, times: 3 });
      expect(await refundPurchase(ctx, id)).toMatchObject({ refundState: "asked" });
      expect(await balanceOf(ctx)).toBe(0);
      stripe.stopFailing();
      await Promise.all([reconcileAll(), reconcileAll()]);
      expect(await PurchaseModel.findById(id).lean()).toMatchObject({ refundState: "done", refundedCents: 2_400 });
      await reconcileAll();
      await stripe.webhooks.deliverAll();
      expect(await balanceOf(ctx)).toBe(0);
      expect(
        [...stripe.store.refunds.values()].filter(({ metadata }) => metadata?.["request"]?.includes(id)),
      ).toHaveLength(1);
    },
  );

  test("that the bank could not pay out gives the credits back, and says so", async () => {
    const ctx = await makeUser();
    const { id } = await bought(ctx);
    await refundPurchase(ctx, id);
    const made = [...stripe.store.refunds.values()].find(({ metadata }) => metadata?.["request"]?.includes(id));
    stripe.failRefund(made?.id ?? "");
    await stripe.webhooks.deliverAll();
    expect(await balanceOf(ctx)).toBe(10_000);
    expect(await PurchaseModel.findById(id).lean()).toMatchObject({ refundState: "refused", takenCenticredits: 0 });
  });
});
