import { json, noContent, route } from "@/lib/platform/http";
import { forgetRepository, readRepository, saveProject } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/github"], async (ctx, { params }) =>
  json(await readRepository(ctx, params.id)),
);

export const POST = route(API_ROUTES["POST /api/projects/{id}/github"], async (ctx, { params, body }) =>
  json(await saveProject(ctx, params.id, body), 201),
);

export const DELETE = route(API_ROUTES["DELETE /api/projects/{id}/github"], async (ctx, { params }) => {
  await forgetRepository(ctx, params.id);
  return noContent();
});
