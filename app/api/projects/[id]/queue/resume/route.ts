import { resumeQueue } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/projects/{id}/queue/resume"], async (ctx, { params }) =>
  json({ queue: await resumeQueue(ctx, params.id) }),
);
