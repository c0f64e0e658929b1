import { json, route } from "@/lib/platform/http";
import { listReports } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/admin/projects/{id}/reports"], async (ctx, { params, query }) =>
  json(await listReports(ctx, params.id, query)),
);
