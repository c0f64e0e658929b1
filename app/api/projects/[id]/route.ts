import { json, noContent, route } from "@/lib/platform/http";
import { deleteProject, getProject, patchProject } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}"], async (ctx, { params }) =>
  json({ project: await getProject(ctx, params.id) }),
);

export const PATCH = route(API_ROUTES["PATCH /api/projects/{id}"], async (ctx, { params, body }) =>
  json({ project: await patchProject(ctx, params.id, body) }),
);

export const DELETE = route(API_ROUTES["DELETE /api/projects/{id}"], async (ctx, { params }) => {
  await deleteProject(ctx, params.id);
  return noContent();
});
