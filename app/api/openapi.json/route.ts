import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { describeApi } from "@/lib/status";

export const GET = route(API_ROUTES["GET /api/openapi.json"], async () => json(describeApi()));
