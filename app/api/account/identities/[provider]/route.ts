import { allowLinking, unlinkProvider } from "@/lib/accounts";
import { json, noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/account/identities/{provider}"], async (ctx, { params, body }) => {
  const answer = json({});
  answer.headers.append("set-cookie", await allowLinking(ctx, params.provider, body));
  return answer;
});

export const DELETE = route(API_ROUTES["DELETE /api/account/identities/{provider}"], async (ctx, { params, body }) => {
  await unlinkProvider(ctx, params.provider, body);
  return noContent();
});
