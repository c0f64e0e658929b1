import { json, route } from "@/lib/platform/http";
import { restoreVersion } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/versions/{id}/restore"], async (ctx, { params }) =>
  json({ version: await restoreVersion(ctx, params.id) }, 201),
);
