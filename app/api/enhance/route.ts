import { enhancePrompt } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/enhance"], async (ctx, { body, request }) =>
  json(await enhancePrompt(ctx, body, request.signal)),
);
