import { noContent, route } from "@/lib/platform/http";
import { takeDownSite } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/sites/{id}/take-down"], async (ctx, { params, body }) => {
  await takeDownSite(ctx, params.id, body.reason);
  return noContent();
});
