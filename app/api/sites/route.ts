import { json, route } from "@/lib/platform/http";
import { listSites } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/sites"], async (ctx, { query }) => json(await listSites(ctx, query)));
