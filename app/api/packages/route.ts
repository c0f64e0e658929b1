import { listPackages } from "@/lib/billing";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/packages"], async () => json(listPackages()));
