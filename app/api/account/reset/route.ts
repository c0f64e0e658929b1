import { resetPassword } from "@/lib/accounts";
import { noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/reset"], async (ctx, { body }) => {
  await resetPassword(ctx, body);
  return noContent();
});
