import { adjustCredits } from "@/lib/operators";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/users/{id}/adjust"], async (ctx, { params, body }) =>
  json({ entry: await adjustCredits(ctx, params.id, body) }),
);
