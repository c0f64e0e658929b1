import { repairVersion } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/versions/{id}/repair"], async (ctx, { params }) =>
  json({ run: await repairVersion(ctx, params.id) }, 201),
);
