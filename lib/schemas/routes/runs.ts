import { z } from "zod";
import { answerRunInputSchema, resumeRunInputSchema, runSchema, startRunInputSchema } from "../run";
import { turnListSchema } from "../turn";
import { type ApiRoutes, byId, RUN_LIMITS } from "./shared";

/** Runs and their events. */
export const RUN_ROUTES = {
  "GET /api/projects/{id}/runs": {
    auth: "user",
    summary: "The newest runs of a project, oldest first, with their events but for the text of files.",
    status: 200,
    input: byId,
    answer: turnListSchema,
  },
  "POST /api/projects/{id}/runs": {
    auth: "user",
    summary: "Ask for a change. 409 while a run is active.",
    status: 201,
    input: { ...byId, body: startRunInputSchema },
    limit: RUN_LIMITS,
    answer: z.object({ run: runSchema }),
  },
  "GET /api/runs/{id}": {
    auth: "user",
    summary: "One run.",
    status: 200,
    input: byId,
    answer: z.object({ run: runSchema }),
  },
  "GET /api/runs/{id}/events": {
    auth: "user",
    summary:
      "The events of a run after a seq, as server-sent events; goes on until run.finished. `Last-Event-ID` works too. " +
      "With content=none, file.delta is {path, lines}.",
    status: 200,
    input: {
      ...byId,
      query: z.object({
        after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
        content: z.enum(["all", "none"]).default("all"),
      }),
    },
    media: "text/event-stream",
  },
  "POST /api/runs/{id}/stop": {
    auth: "user",
    summary: "Ask a run to stop.",
    status: 202,
    input: byId,
    answer: z.object({ run: runSchema }),
  },
  "POST /api/runs/{id}/answer": {
    auth: "user",
    summary: "Answer the question that a waiting run ended with, as a new run that continues it.",
    status: 201,
    input: { ...byId, body: answerRunInputSchema },
    limit: RUN_LIMITS,
    answer: z.object({ run: runSchema }),
  },
  "POST /api/runs/{id}/resume": {
    auth: "user",
    summary: "Go on with a paused or interrupted run, as a new run.",
    status: 201,
    input: { ...byId, body: resumeRunInputSchema },
    limit: RUN_LIMITS,
    answer: z.object({ run: runSchema }),
  },
} as const satisfies ApiRoutes;
