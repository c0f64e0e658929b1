import { removeOwnKey } from "@/lib/own-keys";
import { noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const DELETE = route(API_ROUTES["DELETE /api/own-keys/{id}"], async (ctx, { params }) => {
  await removeOwnKey(ctx, params.id);
  return noContent();
});
