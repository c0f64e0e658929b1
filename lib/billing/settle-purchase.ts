import type { ClientSession, Types } from "mongoose";
import { addEntry } from "@/lib/credits";
import type { Checkout, Dispute, Refund } from "@/lib/integrations/stripe";
import { transaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { RefundState } from "@/lib/schemas/billing";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { UserModel } from "@/models/user";
import { noticeOf, tellBuyer } from "./notices";
import { ownRefundKey, planMoves } from "./plan-moves";

/** What Stripe said in one look. */
export type Truth = { checkout: Checkout; refunds: readonly Refund[]; disputes: readonly Dispute[] };
type Look = { look: number; truth: Truth; refusedTry?: number };
type OwnRefund = { refundState: RefundState | null };
type Granted = { grantedCenticredits: number; grantNumber: number | null; paidAt: Date | null };
type Taken = Pick<PurchaseDoc, "takenCenticredits" | "moveKeys">;

/**
 * Writes down what a look at Stripe found: the grant, what refunds and disputes took or gave back, the mails about it
 * and the purchase itself, in one transaction. A look older than one that was settled changes nothing.
 */
export async function settlePurchase(id: Types.ObjectId, look: Look): Promise<void> {
  await transaction(async (session) => {
    const purchase = await PurchaseModel.findById(id).session(session).lean<PurchaseDoc>();
    if (!purchase || look.look <= purchase.settledLook) return;
    const granted = await grant(session, purchase, look.truth);
    const refund = ownRefund(purchase, look);
    const moved = await move(session, { ...purchase, ...granted }, look.truth, refund);
    if (refund.refundState === "done" && purchase.refundState === "asked") {
      const key = ownRefundKey(String(id), purchase.refundTry);
      await tellBuyer(session, purchase.userId, {
        key,
        name: "refund-taken",
        centicredits: purchase.takenCenticredits,
      });
    }
    await PurchaseModel.updateOne(
      { _id: id },
      {
        $set: {
          ...facts(purchase, look.truth),
          ...(await papers(session, purchase, look.truth)),
          ...granted,
          ...moved,
          ...refund,
          settledLook: look.look,
        },
        ...(look.truth.checkout.state === "open" ? {} : { $unset: { openKey: 1 } }),
      },
      { session },
    );
  });
}

/** What Stripe says about the purchase itself. What was paid once stays so. */
function facts(purchase: PurchaseDoc, { checkout, refunds, disputes }: Truth) {
  const { payment } = checkout;
  const isRefunded = refunds.some(({ isUndone }) => !isUndone);
  return {
    status: purchase.status === "paid" ? "paid" : checkout.state,
    paymentIntentId: payment?.id ?? null,
    paidCents: checkout.state === "paid" ? (payment?.paidCents ?? 0) : 0,
    refundedCents: isRefunded ? (payment?.refundedCents ?? 0) : 0,
    isDisputed: disputes.some(({ isOpen, isTaking }) => isOpen || isTaking),
  };
}

/** Where the receipt and the invoice are. They name the buyer: of one who is gone they are not kept again. */
async function papers(session: ClientSession, { userId, receiptUrl, invoiceUrl }: PurchaseDoc, { checkout }: Truth) {
  if (await UserModel.exists({ _id: userId, deletedAt: { $ne: null } }).session(session)) return {};
  return {
    receiptUrl: checkout.payment?.receiptUrl ?? receiptUrl,
    invoiceUrl: checkout.invoiceUrl ?? invoiceUrl,
  };
}

async function grant(session: ClientSession, purchase: PurchaseDoc, { checkout }: Truth): Promise<Granted> {
  const { userId, credits, status, grantedCenticredits, grantNumber = null, paidAt = null } = purchase;
  if (status === "paid" || checkout.state !== "paid") return { grantedCenticredits, grantNumber, paidAt };
  const key = `stripe:${checkout.id}`;
  const amountCenticredits = credits * 100;
  const { entry } = await addEntry(session, { userId, kind: "purchase", key, amountCenticredits });
  await tellBuyer(session, userId, { key, name: "purchase", centicredits: amountCenticredits });
  log.info("billing.granted", { purchaseId: String(purchase._id), userId: String(userId), amountCenticredits });
  return { grantedCenticredits: amountCenticredits, grantNumber: entry.number, paidAt: entry.at };
}

/** How far the buyer's own refund is, by what Stripe shows: a refund of this try, or its refusal. */
function ownRefund(purchase: PurchaseDoc, { truth, refusedTry }: Look): OwnRefund {
  const { refundState = null, refundTry } = purchase;
  if (refundState !== "asked" && refundState !== "done") return { refundState };
  const key = ownRefundKey(String(purchase._id), refundTry);
  const isThere = truth.refunds.some(({ requestKey, isUndone }) => requestKey === key && !isUndone);
  const wasUndone = truth.refunds.some(({ requestKey, isUndone }) => requestKey === key && isUndone);
  if (isThere) return { refundState: "done" };
  return { refundState: wasUndone || refusedTry === refundTry ? "refused" : refundState };
}

async function move(
  session: ClientSession,
  purchase: PurchaseDoc,
  { checkout, refunds, disputes }: Truth,
  { refundState }: OwnRefund,
): Promise<Taken> {
  const { userId, grantedCenticredits } = purchase;
  let { takenCenticredits } = purchase;
  const moveKeys = [...purchase.moveKeys];
  const moves = planMoves({
    purchaseId: String(purchase._id),
    grantedCenticredits,
    takenCenticredits,
    usedKeys: moveKeys,
    paidCents: checkout.payment?.paidCents ?? 0,
    refunds,
    disputes,
    own: { number: purchase.refundTry, isAsked: refundState === "asked" },
  });
  for (const { kind, key, amountCenticredits } of moves) {
    const { entry } = await addEntry(session, { userId, kind, key, amountCenticredits });
    takenCenticredits -= entry.amountCenticredits;
    moveKeys.push(key);
    const name = noticeOf(kind, amountCenticredits);
    if (name) await tellBuyer(session, userId, { key, name, centicredits: Math.abs(amountCenticredits) });
    log.info("billing.moved", { purchaseId: String(purchase._id), userId: String(userId), kind, amountCenticredits });
  }
  return { takenCenticredits, moveKeys };
}
