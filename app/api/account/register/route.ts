import { registerAccount } from "@/lib/accounts";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/register"], async (ctx, { body }) =>
  json(await registerAccount(ctx, body), 201),
);
