import { json, noContent, route } from "@/lib/platform/http";
import { beginConnecting, disconnect } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/connections/{provider}"], async (ctx, { body }) => {
  const { url, cookie } = beginConnecting(ctx, body);
  const answer = json({ url });
  answer.headers.append("set-cookie", cookie);
  return answer;
});

export const DELETE = route(API_ROUTES["DELETE /api/connections/{provider}"], async (ctx) => {
  await disconnect(ctx);
  return noContent();
});
