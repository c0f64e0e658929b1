import { removeAccountKey } from "@/lib/accounts";
import { noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const DELETE = route(API_ROUTES["DELETE /api/own-keys/{id}"], async (ctx, { params }) => {
  await removeAccountKey(ctx, params.id);
  return noContent();
});
