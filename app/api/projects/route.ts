import { createProject } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { listProjects } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects"], async (ctx, { query }) =>
  json(await listProjects(ctx, query)),
);

export const POST = route(API_ROUTES["POST /api/projects"], async (ctx, { body }) =>
  json(await createProject(ctx, body), 201),
);
