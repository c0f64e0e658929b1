import { z } from "zod";
import { enhancedSchema, enhanceInputSchema } from "../enhance";
import { askForRunInputSchema, editQueuedInputSchema, orderQueueInputSchema, queueAnswerSchema } from "../queue";
import { answerRunInputSchema, resumeRunInputSchema, runSchema } from "../run";
import { turnListSchema } from "../turn";
import { type ApiRoutes, byId, HOUR_SECONDS, idSchema, RUN_LIMITS } from "./shared";

const byQueued = z.object({ id: idSchema, qid: idSchema });

/** Runs and their events. */
export const RUN_ROUTES = {
  "POST /api/enhance": {
    auth: "public",
    summary: "Make a thin prompt fuller, without inventing a fact; nothing is stored or charged.",
    status: 200,
    input: { body: enhanceInputSchema },
    limit: [{ name: "enhance", max: 120, windowSeconds: HOUR_SECONDS }],
    errors: [502],
    answer: enhancedSchema,
  },
  "GET /api/projects/{id}/runs": {
    auth: "user",
    summary:
      "The newest runs of a project, or the newest before one, oldest first, with their events but for the text of files.",
    status: 200,
    input: { ...byId, query: z.object({ before: idSchema.optional() }) },
    answer: turnListSchema,
  },
  "POST /api/projects/{id}/runs": {
    auth: "user",
    summary:
      "Ask for a change. 409 while a run is active; with `queue: true` it waits for that one, and the answer is 202 with the queue.",
    status: 201,
    input: { ...byId, body: askForRunInputSchema },
    limit: RUN_LIMITS,
    answer: z.union([z.object({ run: runSchema }), queueAnswerSchema]),
  },
  "GET /api/projects/{id}/queue": {
    auth: "user",
    summary: "The prompts that wait in a project, the next one first, and why they are paused if they are.",
    status: 200,
    input: byId,
    answer: queueAnswerSchema,
  },
  "PATCH /api/projects/{id}/queue": {
    auth: "user",
    summary: "Put what waits in another order. 409 where `ids` are not all that wait.",
    status: 200,
    input: { ...byId, body: orderQueueInputSchema },
    errors: [409],
    answer: queueAnswerSchema,
  },
  "POST /api/projects/{id}/queue/resume": {
    auth: "user",
    summary: "Go on with a paused queue.",
    status: 200,
    input: byId,
    answer: queueAnswerSchema,
  },
  "PATCH /api/projects/{id}/queue/{qid}": {
    auth: "user",
    summary: "Change the words of a prompt that waits, or the model that it goes to.",
    status: 200,
    input: { params: byQueued, body: editQueuedInputSchema },
    answer: queueAnswerSchema,
  },
  "DELETE /api/projects/{id}/queue/{qid}": {
    auth: "user",
    summary: "Remove a prompt that waits.",
    status: 200,
    input: { params: byQueued },
    answer: queueAnswerSchema,
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
