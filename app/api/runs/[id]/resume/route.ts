import { resumeRun } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/runs/{id}/resume"], async (ctx, { params, body }) =>
  json({ run: await resumeRun(ctx, params.id, body) }, 201),
);
