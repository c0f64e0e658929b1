import { verifyAddress } from "@/lib/accounts";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/verify"], async (ctx, { body }) => {
  const { verified, setCookie } = await verifyAddress(ctx, body.token);
  const response = json(verified);
  if (setCookie) response.headers.append("set-cookie", setCookie);
  return response;
});
