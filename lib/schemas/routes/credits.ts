import type { ApiRoutes } from "./shared";

/** The balance, its entries, and what a run may cost. */
export const CREDIT_ROUTES = {} as const satisfies ApiRoutes;
