import type { ApiRoutes } from "./shared";

/** How a person signs in and what guards the account. */
export const SECURITY_ROUTES = {} as const satisfies ApiRoutes;
