import type { Announce } from "./webhooks.ts";
import { Problem } from "./problem.ts";
import { newCharge, newDispute, newInvoice, newPaymentIntent, newRefund } from "./shapes.ts";
import { type Charge, type Dispute, find, type PaymentIntent, type Session, type Store } from "./store.ts";

export type PayOptions = {
  /** A code that was added before. */
  promotionCode?: string;
  /** `bank` is a slow way: the session completes unpaid, and `finishBankPayment` says how it went. */
  method?: "card" | "bank";
};
export type Account = { store: Store; announce: Announce; origin: string; taxPercent: number };

/** What a buyer does on Stripe's page. Throws a Problem where the page would say no. */
export function pay({ store, announce, origin, taxPercent }: Account, id: string, options: PayOptions = {}): Session {
  const session = find(store.sessions, id, "checkout.session");
  if (session.status !== "open") throw new Problem(400, "This Checkout Session is no longer open.");
  discount(store, session, options.promotionCode);
  if (session.automatic_tax.enabled) tax(session, taxPercent);
  session.status = "complete";
  session.url = null;
  if (session.amount_total === 0) {
    session.payment_status = "no_payment_required";
    invoiceFor(store, session, origin);
    announce("checkout.session.completed", session);
    return session;
  }
  const customer = typeof session.customer === "string" ? session.customer : null;
  const owner = { livemode: store.livemode, customer, metadata: session.metadata ?? {} };
  const intent = newPaymentIntent(owner, session.amount_total, session.currency);
  const charge = newCharge(owner, intent, origin);
  intent.latest_charge = charge.id;
  session.payment_intent = intent.id;
  store.intents.set(intent.id, intent);
  store.charges.set(charge.id, charge);
  announce("payment_intent.created", intent);
  if (options.method !== "bank") succeed({ store, announce, origin, taxPercent }, session, intent, charge);
  announce("checkout.session.completed", session);
  return session;
}

/** How a slow payment went. */
export function finishBankPayment(account: Account, id: string, isPaid: boolean): void {
  const { store, announce } = account;
  const session = find(store.sessions, id, "checkout.session");
  const { intent, charge } = paymentOf(store, session);
  if (isPaid) {
    succeed(account, session, intent, charge);
    announce("checkout.session.async_payment_succeeded", session);
    return;
  }
  intent.status = "requires_payment_method";
  charge.status = "failed";
  charge.failure_code = "insufficient_funds";
  announce("payment_intent.payment_failed", intent);
  announce("checkout.session.async_payment_failed", session);
}

/** The session's day is over, or somebody ended it. */
export function expire({ store, announce }: Account, id: string): Session {
  const session = find(store.sessions, id, "checkout.session");
  if (session.status !== "open") {
    throw new Problem(400, 'Only Checkout Sessions with a status in ["open"] can be expired.', {}, true);
  }
  session.status = "expired";
  session.url = null;
  announce("checkout.session.expired", session);
  return session;
}

/** Gives some or all of a charge back, as the dashboard or the API does. */
export function refund(
  { store, announce }: Account,
  charge: Charge,
  cents?: number,
  metadata = {},
  reason: string | null = null,
) {
  const left = charge.amount - charge.amount_refunded;
  if (!charge.paid) throw new Problem(400, "This charge has not been paid.", {}, true);
  const open = [...store.disputes.values()].find(
    ({ charge: of, is_charge_refundable: may }) => of === charge.id && !may,
  );
  if (open)
    throw new Problem(
      400,
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      { code: "charge_disputed" },
      true,
    );
  if (left === 0) {
    throw new Problem(400, `Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" }, true);
  }
  const amount = cents ?? left;
  if (amount > left || amount < 1) {
    throw new Problem(400, `Refund amount is greater than unrefunded amount on charge.`, { param: "amount" }, true);
  }
  const made = newRefund(charge, amount, metadata, reason);
  store.refunds.set(made.id, made);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  announce("refund.created", made);
  announce("charge.refunded", charge);
  return made;
}

/** The bank could not pay a refund out: the money comes back to the seller. */
export function failRefund({ store, announce }: Account, id: string): void {
  const failed = find(store.refunds, id, "refund");
  const charge = find(store.charges, String(failed.charge), "charge");
  failed.status = "failed";
  failed.failure_reason = "lost_or_stolen_card";
  charge.amount_refunded -= failed.amount;
  charge.refunded = false;
  announce("refund.updated", failed);
  announce("refund.failed", failed);
}

/** The buyer's bank asks for the money back, or with a `warning_` status only asks. */
export function dispute(
  { store, announce }: Account,
  charge: Charge,
  cents = charge.amount,
  status = "needs_response",
): Dispute {
  const made = newDispute(charge, cents, status);
  store.disputes.set(made.id, made);
  charge.disputed = true;
  announce("charge.dispute.created", made);
  if (!status.startsWith("warning_")) announce("charge.dispute.funds_withdrawn", made);
  return made;
}

/** How a dispute ended. */
export function closeDispute(
  { store, announce }: Account,
  id: string,
  status: "won" | "lost" | "warning_closed",
): void {
  const closed = find(store.disputes, id, "dispute");
  closed.status = status;
  closed.is_charge_refundable = status !== "lost";
  announce("charge.dispute.closed", closed);
  if (status === "won") announce("charge.dispute.funds_reinstated", closed);
}

/** The payment of a session that was paid, or is being. */
export function paymentOf(store: Store, session: Session): { intent: PaymentIntent; charge: Charge } {
  const intent = find(store.intents, session.payment_intent, "payment_intent");
  return { intent, charge: find(store.charges, intent.latest_charge, "charge") };
}

function succeed({ store, announce, origin }: Account, session: Session, intent: PaymentIntent, charge: Charge): void {
  intent.status = "succeeded";
  intent.amount_received = intent.amount;
  Object.assign(charge, { paid: true, status: "succeeded", amount_captured: charge.amount });
  session.payment_status = "paid";
  invoiceFor(store, session, origin);
  announce("charge.succeeded", charge);
  announce("payment_intent.succeeded", intent);
}

function invoiceFor(store: Store, session: Session, origin: string): void {
  if (!session.invoice_creation?.enabled) return;
  const invoice = newInvoice(session, origin);
  store.invoices.set(invoice.id, invoice);
  session.invoice = invoice.id;
}

function discount(store: Store, session: Session, code: string | undefined): void {
  if (!code) return;
  const promotion = store.promotionCodes.get(code);
  if (!promotion || !session.allow_promotion_codes) throw new Problem(400, "This code is invalid.");
  const off = Math.round((session.amount_subtotal * promotion.percentOff) / 100);
  session.discounts = [{ coupon: null, promotion_code: promotion.id }];
  session.amount_total = session.amount_subtotal - off;
  session.total_details = { amount_discount: off, amount_shipping: 0, amount_tax: 0 };
}

function tax(session: Session, percent: number): void {
  const taxCents = Math.round((session.amount_total * percent) / 100);
  session.amount_total += taxCents;
  session.automatic_tax.status = "complete";
  session.total_details = {
    amount_discount: session.total_details?.amount_discount ?? 0,
    amount_shipping: 0,
    amount_tax: taxCents,
  };
}
