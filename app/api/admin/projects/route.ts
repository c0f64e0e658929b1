import { json, route } from "@/lib/platform/http";
import { searchShown } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/admin/projects"], async (ctx, { query }) =>
  json(await searchShown(ctx, query)),
);
