import { importedSchema } from "../imported";
import {
  branchListSchema,
  branchQuerySchema,
  gitHubListSchema,
  importInputSchema,
  pulledSchema,
  pullInputSchema,
  pullPreviewSchema,
  repositoryStateSchema,
  savedSchema,
  saveInputSchema,
} from "../repository";
import { type ApiRoutes, byId, HOUR_SECONDS } from "./shared";

const looks = [{ name: "repository-lists", max: 120, windowSeconds: HOUR_SECONDS }];
const limit = [{ name: "repositories", max: 60, windowSeconds: HOUR_SECONDS }];

/** Saving to GitHub and importing from it. */
export const REPOSITORY_ROUTES = {
  "GET /api/github": {
    auth: "user",
    summary: "The repositories at GitHub that you can reach, and the accounts you can save to.",
    status: 200,
    limit: looks,
    answer: gitHubListSchema,
  },
  "GET /api/github/branches": {
    auth: "user",
    summary: "The branches of a repository that you can reach.",
    status: 200,
    input: { query: branchQuerySchema },
    limit: looks,
    answer: branchListSchema,
  },
  "POST /api/github/import": {
    auth: "user",
    summary: "Make a project from a repository at GitHub; a public one needs no connection.",
    status: 201,
    input: { body: importInputSchema },
    limit,
    answer: importedSchema,
  },
  "GET /api/projects/{id}/github": {
    auth: "user",
    summary: "Where a project is saved at GitHub, and where it was imported from.",
    status: 200,
    input: byId,
    answer: repositoryStateSchema,
  },
  "POST /api/projects/{id}/github": {
    auth: "user",
    summary:
      "Save a project: a commit for each version that isn't there yet. A branch that moved on gets a pull request.",
    status: 201,
    input: { ...byId, body: saveInputSchema },
    limit,
    answer: savedSchema,
  },
  "DELETE /api/projects/{id}/github": {
    auth: "user",
    summary: "Forget where a project is saved, so that it can be saved elsewhere. The repository stays as it is.",
    status: 204,
    input: byId,
  },
  "GET /api/projects/{id}/github/pull": {
    auth: "user",
    summary: "What a pull would change, and in which files both sides have changed something.",
    status: 200,
    input: byId,
    limit: looks,
    answer: pullPreviewSchema,
  },
  "POST /api/projects/{id}/github/pull": {
    auth: "user",
    summary: "Take what has changed at GitHub since the last save, import or pull as a new version.",
    status: 201,
    input: { ...byId, body: pullInputSchema },
    limit,
    answer: pulledSchema,
  },
} as const satisfies ApiRoutes;
