import { json, route } from "@/lib/platform/http";
import { nameVersion } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const PATCH = route(API_ROUTES["PATCH /api/versions/{id}"], async (ctx, { params, body }) =>
  json({ version: await nameVersion(ctx, params.id, body.name) }),
);
