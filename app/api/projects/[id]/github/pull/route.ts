import { json, route } from "@/lib/platform/http";
import { pullChanges } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/projects/{id}/github/pull"], async (ctx, { params }) =>
  json(await pullChanges(ctx, params.id), 201),
);
