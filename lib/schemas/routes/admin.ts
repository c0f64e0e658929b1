import type { ApiRoutes } from "./shared";

/** What operators may see and do. */
export const ADMIN_ROUTES = {} as const satisfies ApiRoutes;
