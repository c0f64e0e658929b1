import { json, route } from "@/lib/platform/http";
import { getShare } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/share"], async (ctx, { params }) =>
  json(await getShare(ctx, params.id)),
);
