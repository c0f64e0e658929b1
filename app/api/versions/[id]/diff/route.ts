import { json, route } from "@/lib/platform/http";
import { diffVersions } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/versions/{id}/diff"], async (ctx, { params, query }) =>
  json(await diffVersions(ctx, params.id, query.from)),
);
