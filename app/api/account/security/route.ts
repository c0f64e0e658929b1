import { readSecurity } from "@/lib/accounts";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/account/security"], async (ctx) => json(await readSecurity(ctx)));
