import { json, route } from "@/lib/platform/http";
import { createPreviewUrl } from "@/lib/preview";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/projects/{id}/preview"], async (ctx, { params, body }) =>
  json(await createPreviewUrl(ctx, params.id, body)),
);
