import { z } from "zod";
import { importedSchema } from "../imported";
import { previewInputSchema, previewSchema } from "../preview";
import {
  createdProjectSchema,
  createProjectInputSchema,
  listProjectsQuerySchema,
  patchProjectInputSchema,
  projectListSchema,
  projectSchema,
} from "../project";
import { instructionsAnswerSchema, saveInstructionsInputSchema } from "../instructions";
import { LIMITS } from "../limits";
import { forkInputSchema, shareSchema } from "../share";
import {
  editVersionInputSchema,
  patchVersionInputSchema,
  versionDiffSchema,
  versionFilesSchema,
  versionListSchema,
  versionSchema,
} from "../version";
import { type ApiRoutes, byId, HOUR_SECONDS, idSchema, MINUTE_SECONDS, pageQuerySchema, RUN_LIMITS } from "./shared";

/** Projects and their versions. */
export const PROJECT_ROUTES = {
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
  "POST /api/projects/import": {
    auth: "user",
    summary: "Make a project from a website in a ZIP. What a project can't hold is left out and named.",
    status: 201,
    takesFile: true,
    limit: [{ name: "zip-imports", max: 60, windowSeconds: HOUR_SECONDS }],
    answer: importedSchema,
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
    summary: "Rename a project; say who sees it: its owner, whoever has its link, or everybody in the showcase.",
    status: 200,
    input: { ...byId, body: patchProjectInputSchema },
    limit: [{ name: "change-project", max: 120, windowSeconds: HOUR_SECONDS }],
    answer: z.object({ project: projectSchema }),
  },
  "GET /api/projects/{id}/instructions": {
    auth: "user",
    summary: "What holds for every request in your project, in your words.",
    status: 200,
    input: byId,
    answer: instructionsAnswerSchema,
  },
  "PATCH /api/projects/{id}/instructions": {
    auth: "user",
    summary: "Change what holds for every request. 409 where it was changed since the revision `base`.",
    status: 200,
    errors: [409],
    input: { ...byId, body: saveInstructionsInputSchema },
    limit: [{ name: "change-project", max: 120, windowSeconds: HOUR_SECONDS }],
    answer: instructionsAnswerSchema,
  },
  "GET /api/projects/{id}/share": {
    auth: "user",
    summary: "How your project is shared, and how many forks of it there are.",
    status: 200,
    input: byId,
    answer: shareSchema,
  },
  "POST /api/projects/{id}/fork": {
    auth: "user",
    summary: "Make a project of your own from one that is shared, or from any version of one of yours.",
    status: 201,
    input: { ...byId, body: forkInputSchema },
    limit: [{ name: "forks", max: 60, windowSeconds: HOUR_SECONDS }],
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
  "GET /api/projects/{id}/versions": {
    auth: "user",
    summary: "The versions of a project, newest first.",
    status: 200,
    input: { ...byId, query: pageQuerySchema },
    answer: versionListSchema,
  },
  "POST /api/projects/{id}/versions": {
    auth: "user",
    summary: "Change files by hand, as a new version. 409 where `base` is not the current one, or a run is active.",
    status: 201,
    errors: [409],
    input: { ...byId, body: editVersionInputSchema },
    maxBodyBytes: LIMITS.handChangesBytes,
    limit: [{ name: "hand-versions", max: 600, windowSeconds: HOUR_SECONDS }],
    answer: z.object({ version: versionSchema }),
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
    errors: [409],
    input: byId,
    media: "application/zip",
  },
  "POST /api/versions/{id}/restore": {
    auth: "user",
    summary: "Make an earlier version the current one, as a new version. 409 while a run is active.",
    status: 201,
    input: byId,
    limit: [{ name: "restore-version", max: 60, windowSeconds: HOUR_SECONDS }],
    answer: z.object({ version: versionSchema }),
  },
  "PATCH /api/versions/{id}": {
    auth: "user",
    summary: "Name a version, or take its name away.",
    status: 200,
    input: { ...byId, body: patchVersionInputSchema },
    answer: z.object({ version: versionSchema }),
  },
  "GET /api/versions/{id}/diff": {
    auth: "user",
    summary: "What changed in a version, by file: since the one before it, or since `from`.",
    status: 200,
    input: { ...byId, query: z.object({ from: idSchema.optional() }) },
    limit: [{ name: "diffs", max: 120, windowSeconds: MINUTE_SECONDS }],
    answer: versionDiffSchema,
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
    input: { params: z.object({ id: idSchema, path: z.array(z.string()).min(1) }) },
    media: "text/plain",
  },
} as const satisfies ApiRoutes;
