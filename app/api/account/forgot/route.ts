import { forgotPassword } from "@/lib/accounts";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/forgot"], async (ctx, { body }) => {
  forgotPassword(ctx, body.email);
  return json({}, 202);
});
