import { z } from "zod";
import { versionChecksSchema } from "../check";
import { type ApiRoutes, byId } from "./shared";

/** What was verified of a version. */
export const CHECK_ROUTES = {
  "GET /api/versions/{id}/checks": {
    auth: "user",
    summary: "What was checked of a version, with evidence. `items` grows until `state` is `done`.",
    status: 200,
    input: byId,
    answer: versionChecksSchema,
  },
  "GET /api/versions/{id}/events": {
    auth: "user",
    summary:
      "The checks of a version as they are made, as server-sent events; ends after the last. `Last-Event-ID` works.",
    status: 200,
    input: { ...byId, query: z.object({ after: z.coerce.number().int().min(0).max(1_000).optional() }) },
    media: "text/event-stream",
  },
} as const satisfies ApiRoutes;
