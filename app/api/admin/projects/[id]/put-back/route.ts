import { noContent, route } from "@/lib/platform/http";
import { putBack } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/projects/{id}/put-back"], async (ctx, { params }) => {
  await putBack(ctx, params.id);
  return noContent();
});
