import { turnOffTwoFactor } from "@/lib/accounts";
import { noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/two-factor/off"], async (ctx, { body }) => {
  await turnOffTwoFactor(ctx, body);
  return noContent();
});
