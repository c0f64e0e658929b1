import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { listSubmissions } from "@/lib/submissions";

export const GET = route(API_ROUTES["GET /api/projects/{id}/submissions"], async (ctx, { params, query }) =>
  json(await listSubmissions(ctx, params.id, query)),
);
