import { blueprintListSchema } from "../blueprint";
import { healthSchema } from "../health";
import type { ApiRoutes } from "./shared";

/** What everybody may ask. */
export const BASIC_ROUTES = {
  "GET /api/health": { auth: "public", summary: "Is the server well?", status: 200, answer: healthSchema },
  "GET /api/openapi.json": { auth: "public", summary: "This description.", status: 200, media: "application/json" },
  "GET /api/blueprints": {
    auth: "public",
    summary: "The project types that can be built.",
    status: 200,
    answer: blueprintListSchema,
  },
} as const satisfies ApiRoutes;
