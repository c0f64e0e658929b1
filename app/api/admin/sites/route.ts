import { json, route } from "@/lib/platform/http";
import { searchSites } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/admin/sites"], async (ctx, { query }) =>
  json(await searchSites(ctx, query)),
);
