import { json, route } from "@/lib/platform/http";
import { listVersions } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/versions"], async (ctx, { params, query }) =>
  json(await listVersions(ctx, params.id, query)),
);
