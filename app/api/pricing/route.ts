import { readPricing } from "@/lib/credits";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/pricing"], async () => json(readPricing()));
