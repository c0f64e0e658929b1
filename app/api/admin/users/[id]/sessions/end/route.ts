import { endUserSessions } from "@/lib/operators";
import { noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/users/{id}/sessions/end"], async (ctx, { params }) => {
  await endUserSessions(ctx, params.id);
  return noContent();
});
