import { json, route } from "@/lib/platform/http";
import { forkProject } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/projects/{id}/fork"], async (ctx, { params, body }) =>
  json({ project: await forkProject(ctx, params.id, body) }, 201),
);
