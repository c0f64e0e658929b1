import { resendVerification } from "@/lib/accounts";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/verify/send"], async (ctx) => {
  await resendVerification(ctx);
  return json({}, 202);
});
