import { json, route } from "@/lib/platform/http";
import { getVisits } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/site/visits"], async (ctx, { params }) =>
  json(await getVisits(ctx, params.id)),
);
