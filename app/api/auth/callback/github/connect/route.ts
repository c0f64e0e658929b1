import { route } from "@/lib/platform/http";
import { finishConnecting } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/auth/callback/github/connect"], async (ctx, { query, request }) => {
  const { location, cookie } = await finishConnecting(ctx, request.headers.get("cookie"), query);
  return new Response(null, { status: 302, headers: { location, "set-cookie": cookie } });
});
