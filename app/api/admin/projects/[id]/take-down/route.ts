import { noContent, route } from "@/lib/platform/http";
import { takeDown } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/projects/{id}/take-down"], async (ctx, { params, body }) => {
  await takeDown(ctx, params.id, body);
  return noContent();
});
