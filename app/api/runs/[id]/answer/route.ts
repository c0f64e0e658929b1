import { answerRun } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/runs/{id}/answer"], async (ctx, { params, body }) =>
  json({ run: await answerRun(ctx, params.id, body) }, 201),
);
