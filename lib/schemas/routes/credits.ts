import { estimateInputSchema, estimateSchema } from "../estimate";
import { ledgerListSchema, ledgerQuerySchema } from "../ledger";
import { pricingSchema } from "../pricing";
import { type ApiRoutes, MINUTE_SECONDS } from "./shared";

/** The balance, its entries, and what a run may cost. */
export const CREDIT_ROUTES = {
  "POST /api/estimate": {
    auth: "user",
    summary: "What a run of this prompt would cost, as one types.",
    status: 200,
    input: { body: estimateInputSchema },
    limit: [{ name: "estimates", max: 240, windowSeconds: MINUTE_SECONDS }],
    answer: estimateSchema,
  },
  "GET /api/pricing": {
    auth: "public",
    summary: "What builds cost here: minimums, caps, and the prices of the models.",
    status: 200,
    answer: pricingSchema,
  },
  "GET /api/account/ledger": {
    auth: "user",
    summary: "Every movement of your credits, newest first. A build is two: what it reserved and what came back.",
    status: 200,
    input: { query: ledgerQuerySchema },
    answer: ledgerListSchema,
  },
  "GET /api/account/ledger.csv": {
    auth: "user",
    summary: "The same as one CSV file.",
    status: 200,
    limit: [{ name: "ledger-csv", max: 30, windowSeconds: 600 }],
    media: "text/csv",
  },
} as const satisfies ApiRoutes;
