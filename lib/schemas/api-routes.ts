import { z } from "zod";
import { accountSchema, registeredSchema, registerInputSchema } from "./account";
import { blueprintListSchema } from "./blueprint";
import { healthSchema } from "./health";
import { previewInputSchema, previewSchema } from "./preview";
import {
  createdProjectSchema,
  createProjectInputSchema,
  listProjectsQuerySchema,
  patchProjectInputSchema,
  projectListSchema,
  projectSchema,
} from "./project";
import { runSchema, startRunInputSchema } from "./run";
import { turnListSchema } from "./turn";
import { versionFilesSchema, versionListSchema, versionSchema } from "./version";

/** One route: who may call it, what it takes, how often, and what it answers when all is well. */
export type ApiRoute = {
  auth: "user" | "public";
  summary: string;
  status: number;
  input?: { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType };
  limit?: readonly { name: string; max: number; windowSeconds: number }[];
  /** The JSON that is answered, or the media type of what is not JSON; neither where nothing is. */
  answer?: z.ZodType;
  media?: string;
};

const id = z.string().regex(/^[0-9a-f]{24}$/);
const byId = { params: z.object({ id }) };
const page = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(50),
});

const DAY_SECONDS = 24 * 60 * 60;
const RUN_LIMITS = [
  { name: "runs-minute", max: 30, windowSeconds: 60 },
  { name: "runs-day", max: 300, windowSeconds: DAY_SECONDS },
];

/** Every route of the API by method and path: what the handlers check and what `/api/openapi.json` says. */
export const API_ROUTES = {
  "GET /api/health": { auth: "public", summary: "Is the server well?", status: 200, answer: healthSchema },
  "GET /api/openapi.json": { auth: "public", summary: "This description.", status: 200, media: "application/json" },
  "GET /api/blueprints": {
    auth: "public",
    summary: "The project types that can be built.",
    status: 200,
    answer: blueprintListSchema,
  },
  "POST /api/account/register": {
    auth: "public",
    summary: "Make an account.",
    status: 201,
    input: { body: registerInputSchema },
    limit: [{ name: "register", max: 10, windowSeconds: 60 * 60 }],
    answer: registeredSchema,
  },
  "GET /api/account": { auth: "user", summary: "The signed-in account.", status: 200, answer: accountSchema },
  "GET /api/projects": {
    auth: "user",
    summary: "Your projects, last changed first.",
    status: 200,
    input: { query: listProjectsQuerySchema },
    answer: projectListSchema,
  },
  "POST /api/projects": {
    auth: "user",
    summary: "Make a project from a prompt and start its first run.",
    status: 201,
    input: { body: createProjectInputSchema },
    limit: RUN_LIMITS,
    answer: createdProjectSchema,
  },
  "GET /api/projects/{id}": {
    auth: "user",
    summary: "One project.",
    status: 200,
    input: byId,
    answer: z.object({ project: projectSchema }),
  },
  "PATCH /api/projects/{id}": {
    auth: "user",
    summary: "Rename a project.",
    status: 200,
    input: { ...byId, body: patchProjectInputSchema },
    answer: z.object({ project: projectSchema }),
  },
  "DELETE /api/projects/{id}": {
    auth: "user",
    summary: "Delete a project; it can be restored for 30 days.",
    status: 204,
    input: byId,
  },
  "POST /api/projects/{id}/restore": {
    auth: "user",
    summary: "Take a deletion back.",
    status: 200,
    input: byId,
    answer: z.object({ project: projectSchema }),
  },
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
  "GET /api/projects/{id}/versions": {
    auth: "user",
    summary: "The versions of a project, newest first.",
    status: 200,
    input: { ...byId, query: page },
    answer: versionListSchema,
  },
  "POST /api/projects/{id}/preview": {
    auth: "user",
    summary: "A short-lived address of the preview of a run, a version, or by default the project as it stands.",
    status: 200,
    input: { ...byId, body: previewInputSchema },
    answer: previewSchema,
  },
  "GET /api/projects/{id}/download": {
    auth: "user",
    summary: "The current version as a ZIP that any static host can serve.",
    status: 200,
    input: byId,
    media: "application/zip",
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
  "POST /api/runs/{id}/resume": {
    auth: "user",
    summary: "Go on with a paused or interrupted run, as a new run.",
    status: 201,
    input: byId,
    limit: RUN_LIMITS,
    answer: z.object({ run: runSchema }),
  },
  "POST /api/versions/{id}/restore": {
    auth: "user",
    summary: "Make an earlier version the current one, as a new version. 409 while a run is active.",
    status: 201,
    input: byId,
    limit: [{ name: "restore-version", max: 60, windowSeconds: 60 * 60 }],
    answer: z.object({ version: versionSchema }),
  },
  "GET /api/versions/{id}/files": {
    auth: "user",
    summary: "The files of a version.",
    status: 200,
    input: byId,
    answer: versionFilesSchema,
  },
  "GET /api/versions/{id}/files/{path}": {
    auth: "user",
    summary: "One file of a version, as plain text.",
    status: 200,
    input: { params: z.object({ id, path: z.array(z.string()).min(1) }) },
    media: "text/plain",
  },
} as const satisfies Record<string, ApiRoute>;
