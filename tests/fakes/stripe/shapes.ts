import type Stripe from "stripe";
import {
  type Charge,
  type Dispute,
  type Invoice,
  newId,
  nowSeconds,
  type PaymentIntent,
  type Session,
} from "./store.ts";

const none = { address: null, email: null, name: null, phone: null } as const;

/** What all of a payment's objects share. */
export type Owner = { livemode: boolean; customer: string | null; metadata: Stripe.Metadata };

export function newCustomer(
  livemode: boolean,
  fields: Pick<Stripe.Customer, "email" | "metadata"> & { name: string | null },
) {
  return {
    id: newId("cus"),
    object: "customer",
    address: null,
    balance: 0,
    created: nowSeconds(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    invoice_prefix: "FAKE0001",
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
    ...fields,
  } satisfies Stripe.Customer;
}

export function newPaymentIntent(owner: Owner, amount: number, currency: string): PaymentIntent {
  return {
    id: newId("pi"),
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: null,
    confirmation_method: "automatic",
    created: nowSeconds(),
    currency,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    managed_payments: null,
    next_action: null,
    on_behalf_of: null,
    payment_method: newId("pm"),
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ["card", "us_bank_account"],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "processing",
    transfer_group: null,
    ...owner,
  };
}

export function newCharge(owner: Owner, intent: PaymentIntent, origin: string): Charge {
  const id = newId("ch");
  return {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { ...none, tax_id: null },
    calculated_statement_descriptor: "VECTORT",
    captured: true,
    created: nowSeconds(),
    currency: intent.currency,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: `${origin}/receipts/${id}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "pending",
    transfer_data: null,
    transfer_group: null,
    ...owner,
  };
}

export function newRefund(charge: Charge, amount: number, metadata: Stripe.Metadata, reason: string | null) {
  return {
    id: newId("re"),
    object: "refund",
    amount,
    balance_transaction: newId("txn"),
    charge: charge.id,
    created: nowSeconds(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  } satisfies Stripe.Refund;
}

export function newDispute(charge: Charge, amount: number, status: string): Dispute {
  return {
    id: newId("dp"),
    object: "dispute",
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: nowSeconds(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    intended_submission_method: null,
    is_charge_refundable: status.startsWith("warning_"),
    livemode: charge.livemode,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: "fraudulent",
    status,
  };
}

export function newInvoice(session: Session, origin: string): Invoice {
  const id = newId("in");
  return {
    id,
    object: "invoice",
    created: nowSeconds(),
    currency: session.currency,
    customer: typeof session.customer === "string" ? session.customer : null,
    hosted_invoice_url: `${origin}/invoices/${id}`,
    invoice_pdf: `${origin}/invoices/${id}/pdf`,
    livemode: session.livemode,
    metadata: session.metadata,
    number: `FAKE0001-${id.slice(3, 9)}`,
    status: "paid",
    total: session.amount_total,
  };
}
