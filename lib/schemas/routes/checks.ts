import { z } from "zod";
import { versionChecksAnswerSchema } from "../check";
import { runSchema } from "../run";
import { type ApiRoutes, byId, RUN_LIMITS } from "./shared";

/** What was verified of a version. */
export const CHECK_ROUTES = {
  "GET /api/versions/{id}/checks": {
    auth: "user",
    summary: "What was checked of a version, with evidence. `items` grows until `state` is `done`.",
    status: 200,
    input: byId,
    answer: versionChecksAnswerSchema,
  },
  "GET /api/versions/{id}/thumbnail": {
    auth: "user",
    summary: "A picture of a version's first page, 640 × 400; a neutral one while there is none.",
    status: 200,
    input: byId,
    media: "image/webp",
  },
  "GET /api/shared/{token}/thumbnail": {
    auth: "public",
    summary: "A picture of the first page of what is shared by a link; a neutral one while there is none.",
    status: 200,
    input: { params: z.object({ token: z.string().max(64) }) },
    media: "image/webp",
  },
  "POST /api/versions/{id}/repair": {
    auth: "user",
    summary:
      "Repair what the checks of the current version found, as a run that costs nothing. 409 where nothing failed, after " +
      "two in a row, and when the same failures came back.",
    status: 201,
    input: byId,
    limit: RUN_LIMITS,
    answer: z.object({ run: runSchema }),
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
