import { accountSchema, registeredSchema, registerInputSchema } from "../account";
import { type ApiRoutes, HOUR_SECONDS } from "./shared";

/** A person's account. */
export const ACCOUNT_ROUTES = {
  "POST /api/account/register": {
    auth: "public",
    summary: "Make an account.",
    status: 201,
    input: { body: registerInputSchema },
    limit: [{ name: "register", max: 10, windowSeconds: HOUR_SECONDS }],
    answer: registeredSchema,
  },
  "GET /api/account": { auth: "user", summary: "The signed-in account.", status: 200, answer: accountSchema },
} as const satisfies ApiRoutes;
