import { describeSetup } from "@/lib/operators";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/admin/setup"], async (ctx) => json(await describeSetup(ctx)));
