import { estimateRun } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/estimate"], async (ctx, { body }) =>
  json(await estimateRun(ctx, body)),
);
