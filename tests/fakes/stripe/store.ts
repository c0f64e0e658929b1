import { randomBytes } from "node:crypto";
import type Stripe from "stripe";
import { missing } from "./problem.ts";

export type Dispute = Omit<Stripe.Dispute, "evidence" | "evidence_details">;
export type PaymentIntent = Stripe.PaymentIntent & { latest_charge: string | null };
export type Charge = Stripe.Charge & { payment_intent: string };
export type Session = Stripe.Checkout.Session & {
  currency: string;
  amount_subtotal: number;
  amount_total: number;
  payment_intent: string | null;
  invoice: string | null;
};
export type Invoice = Pick<
  Stripe.Invoice,
  "id" | "object" | "created" | "currency" | "hosted_invoice_url" | "invoice_pdf" | "livemode" | "number" | "status"
> & { customer: string | null; metadata: Stripe.Metadata | null; total: number };
export type Price = { id: string; object: "price"; active: boolean; currency: string; unit_amount: number };
export type PromotionCode = { id: string; code: string; percentOff: number };

/** Everything that the account holds. Lists are in the order of making. */
export type Store = {
  livemode: boolean;
  customers: Map<string, Stripe.Customer>;
  sessions: Map<string, Session>;
  intents: Map<string, PaymentIntent>;
  charges: Map<string, Charge>;
  refunds: Map<string, Stripe.Refund>;
  disputes: Map<string, Dispute>;
  invoices: Map<string, Invoice>;
  prices: Map<string, Price>;
  promotionCodes: Map<string, PromotionCode>;
  events: Map<string, Stripe.EventBase>;
};

export function createStore(livemode: boolean): Store {
  return {
    livemode,
    customers: new Map(),
    sessions: new Map(),
    intents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    invoices: new Map(),
    prices: new Map(),
    promotionCodes: new Map(),
    events: new Map(),
  };
}

let count = 0;

/** An id as Stripe makes them; ids made later sort later. */
export function newId(prefix: string): string {
  count += 1;
  return `${prefix}_${count.toString(36).padStart(6, "0")}${randomBytes(8).toString("hex")}`;
}

/** Now, in the seconds that Stripe counts. */
export function nowSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}

/** What has this id. Throws Stripe's "no such …". */
export function find<T>(things: ReadonlyMap<string, T>, id: string | null, what: string, param?: string): T {
  const thing = things.get(id ?? "");
  if (!thing) throw missing(what, id ?? "", param);
  return thing;
}
