import { json, noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { deleteSubmissions, keepSubmissions, listSubmissions } from "@/lib/submissions";

export const GET = route(API_ROUTES["GET /api/projects/{id}/submissions"], async (ctx, { params, query }) =>
  json(await listSubmissions(ctx, params.id, query)),
);

export const PATCH = route(API_ROUTES["PATCH /api/projects/{id}/submissions"], async (ctx, { params, body }) => {
  await keepSubmissions(ctx, params.id, body.keepDays);
  return noContent();
});

export const DELETE = route(API_ROUTES["DELETE /api/projects/{id}/submissions"], async (ctx, { params, query }) => {
  await deleteSubmissions(ctx, params.id, query.upTo);
  return noContent();
});
