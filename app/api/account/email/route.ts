import { changeAddress } from "@/lib/accounts";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/email"], async (ctx, { body }) => {
  await changeAddress(ctx, body);
  return json({}, 202);
});
