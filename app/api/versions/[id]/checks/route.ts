import { getChecks } from "@/lib/checks";
import { offerRepair } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/versions/{id}/checks"], async (ctx, { params }) =>
  json({ ...(await getChecks(ctx, params.id)), repair: await offerRepair(ctx, params.id) }),
);
