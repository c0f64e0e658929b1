import { changePassword } from "@/lib/accounts";
import { noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/password"], async (ctx, { body }) => {
  const setCookie = await changePassword(ctx, body);
  const response = noContent();
  response.headers.append("set-cookie", setCookie);
  return response;
});
