import type { ApiRoutes } from "./shared";

/** Buying credits. */
export const BILLING_ROUTES = {} as const satisfies ApiRoutes;
