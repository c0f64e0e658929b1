import { getChecks } from "@/lib/checks";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/versions/{id}/checks"], async (ctx, { params }) =>
  json(await getChecks(ctx, params.id)),
);
