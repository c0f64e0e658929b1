import { z } from "zod";
import { callStripe } from "./client";
import { type Checkout, toCheckout } from "./checkout-shape";
import { StripeFailure } from "./stripe-failure";

export type { Checkout } from "./checkout-shape";

type CheckoutInput = {
  /** Our own ids, which come back with every reading of the session. */
  purchaseId: string;
  userId: string;
  customerId: string;
  /** What Stripe's page and the invoice call it. */
  title: string;
  priceCents: number;
  currency: string;
  /** A price made in Stripe's dashboard, in the place of title and price. */
  priceId: string | undefined;
  hasAutomaticTax: boolean;
  successUrl: string;
  cancelUrl: string;
};

/** What is read with a session in one request: the payment, its charge and the invoice. */
const EXPAND = ["payment_intent.latest_charge", "invoice"];

/**
 * Makes a Checkout Session for one package. The same key gives the same session. With a customer, Stripe takes tax ids
 * and reckons taxes only if it may update name and address: hence `customer_update`. Throws a StripeFailure.
 * Source: https://docs.stripe.com/api/checkout/sessions/create.
 */
export function createCheckout(input: CheckoutInput, idempotencyKey: string): Promise<Checkout> {
  const metadata = { purchase: input.purchaseId, user: input.userId };
  return callStripe(async (stripe) => {
    const session = await stripe.checkout.sessions.create(
      {
        mode: "payment",
        customer: input.customerId,
        customer_update: { name: "auto", address: "auto" },
        line_items: [{ quantity: 1, ...priceOf(input) }],
        allow_promotion_codes: true,
        invoice_creation: { enabled: true, invoice_data: { metadata } },
        tax_id_collection: { enabled: true },
        automatic_tax: { enabled: input.hasAutomaticTax },
        client_reference_id: input.userId,
        metadata,
        payment_intent_data: { metadata },
        success_url: input.successUrl,
        cancel_url: input.cancelUrl,
        expand: EXPAND,
      },
      { idempotencyKey },
    );
    return toCheckout(session);
  });
}

function priceOf({ priceId, currency, priceCents, title, hasAutomaticTax }: CheckoutInput) {
  if (priceId) return { price: priceId };
  const price = { currency, unit_amount: priceCents, product_data: { name: title } };
  return { price_data: hasAutomaticTax ? { ...price, tax_behavior: "exclusive" as const } : price };
}

/** A session as it stands now; null when there is none. Throws a StripeFailure. */
export async function readCheckout(id: string): Promise<Checkout | null> {
  try {
    return await callStripe(async (stripe) =>
      toCheckout(await stripe.checkout.sessions.retrieve(id, { expand: EXPAND })),
    );
  } catch (error) {
    if (error instanceof StripeFailure && error.kind === "missing") return null;
    throw error;
  }
}

/** Ends an open session, so that nobody can pay in it any more. Throws a StripeFailure. */
export async function expireCheckout(id: string): Promise<void> {
  await callStripe((stripe) => stripe.checkout.sessions.expire(id));
}

/** The id of the session that a payment was made in; null where it was made otherwise. Throws a StripeFailure. */
export function findCheckoutOf(paymentIntentId: string): Promise<string | null> {
  return callStripe(async (stripe) => {
    const { data } = await stripe.checkout.sessions.list({ payment_intent: paymentIntentId, limit: 1 });
    return z.array(z.object({ id: z.string() })).parse(data)[0]?.id ?? null;
  });
}
