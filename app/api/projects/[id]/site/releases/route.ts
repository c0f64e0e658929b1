import { json, route } from "@/lib/platform/http";
import { listReleases } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/site/releases"], async (ctx, { params, query }) =>
  json(await listReleases(ctx, params.id, query)),
);
