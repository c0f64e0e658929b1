import { json, route } from "@/lib/platform/http";
import { previewPull, pullChanges } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/github/pull"], async (ctx, { params }) =>
  json(await previewPull(ctx, params.id)),
);

export const POST = route(API_ROUTES["POST /api/projects/{id}/github/pull"], async (ctx, { params, body }) =>
  json(await pullChanges(ctx, params.id, body), 201),
);
