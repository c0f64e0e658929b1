import { json, route } from "@/lib/platform/http";
import { restoreProject } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/projects/{id}/restore"], async (ctx, { params }) =>
  json({ project: await restoreProject(ctx, params.id) }),
);
