import { z } from "zod";
import {
  checkoutInputSchema,
  checkoutSchema,
  checkoutSessionIdSchema,
  checkoutStateSchema,
  purchaseListSchema,
  purchaseSchema,
} from "../billing";
import { packageListSchema } from "../packages";
import { type ApiRoutes, byId, HOUR_SECONDS, MINUTE_SECONDS, pageQuerySchema } from "./shared";

/** Buying credits. */
export const BILLING_ROUTES = {
  "GET /api/packages": {
    auth: "public",
    summary: "The packages of credits and whether they can be bought here.",
    status: 200,
    answer: packageListSchema,
  },
  "POST /api/billing/checkout": {
    auth: "user",
    summary: "Begin to buy a package; answers the address of Stripe's page. 501 where payments are not set up.",
    status: 200,
    errors: [501, 502],
    input: { body: checkoutInputSchema },
    limit: [{ name: "checkout", max: 30, windowSeconds: HOUR_SECONDS }],
    answer: checkoutSchema,
  },
  "GET /api/billing/checkout/{sessionId}": {
    auth: "user",
    summary: "How far a purchase is, and the balance. Asks Stripe where its notice has not come yet.",
    status: 200,
    input: { params: z.object({ sessionId: checkoutSessionIdSchema }) },
    limit: [{ name: "checkout-state", max: 120, windowSeconds: MINUTE_SECONDS }],
    answer: checkoutStateSchema,
  },
  "GET /api/billing/purchases": {
    auth: "user",
    summary: "Your purchases, newest first, with receipts.",
    status: 200,
    input: { query: pageQuerySchema },
    answer: purchaseListSchema,
  },
  "POST /api/billing/purchases/{id}/refund": {
    auth: "user",
    summary: "Give an unused package back within 14 days. 409 where that can't be done.",
    status: 200,
    errors: [409, 501, 502],
    input: byId,
    limit: [{ name: "refund", max: 20, windowSeconds: HOUR_SECONDS }],
    answer: z.object({ purchase: purchaseSchema }),
  },
  "POST /api/webhooks/stripe": {
    auth: "public",
    summary: "Stripe's events, signed by Stripe.",
    status: 200,
    errors: [400],
    answer: z.object({ received: z.literal(true) }),
  },
} as const satisfies ApiRoutes;
