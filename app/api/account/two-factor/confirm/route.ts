import { confirmTwoFactor } from "@/lib/accounts";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/two-factor/confirm"], async (ctx, { body }) =>
  json({ recoveryCodes: await confirmTwoFactor(ctx, body.code) }),
);
