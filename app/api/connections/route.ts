import { json, route } from "@/lib/platform/http";
import { readConnections } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/connections"], async (ctx) => json(await readConnections(ctx)));
