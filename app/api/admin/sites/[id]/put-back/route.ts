import { noContent, route } from "@/lib/platform/http";
import { putSiteBack } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/sites/{id}/put-back"], async (ctx, { params }) => {
  await putSiteBack(ctx, params.id);
  return noContent();
});
