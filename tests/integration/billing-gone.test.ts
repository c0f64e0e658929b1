import { expect, test } from "vitest";
import { runAccountJobs } from "@/lib/accounts/account-jobs";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { UserModel } from "@/models/user";
import { balanceOf, buyPackage, openShop, purchaseOf } from "@/tests/support/billing-shop";
import { makeUser } from "@/tests/support/make-user";
import { mailsTo } from "@/tests/support/read-mail";

const stripe = await openShop();
const NAMELESS = { customerId: null, receiptUrl: null, invoiceUrl: null };

test("a refund after an account has gone is in its nameless ledger, and brings nothing of the person back", async () => {
  const ctx = await makeUser();
  const { session } = await buyPackage(stripe, ctx);
  expect(await purchaseOf(session)).toMatchObject({ receiptUrl: expect.stringContaining("/receipts/") });
  await UserModel.updateOne({ _id: ctx.actor.userId }, { deleteAfter: new Date(0) });
  expect(await runAccountJobs()).toBe(true);
  expect(await purchaseOf(session)).toMatchObject(NAMELESS);
  const mails = (await mailsTo(`${ctx.actor.userId}@example.com`)).length;
  stripe.refund(session, 500);
  await stripe.webhooks.deliverAll({ copies: 2 });
  expect(await balanceOf(ctx)).toBe(7_500);
  expect(await purchaseOf(session)).toMatchObject({ ...NAMELESS, takenCenticredits: 2_500, refundedCents: 500 });
  expect(await mailsTo(`${ctx.actor.userId}@example.com`)).toHaveLength(mails);
  expect(await LedgerEntryModel.countDocuments({ userId: ctx.actor.userId })).toBe(2);
});
