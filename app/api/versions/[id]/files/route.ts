import { json, route } from "@/lib/platform/http";
import { listVersionFiles } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/versions/{id}/files"], async (ctx, { params }) =>
  json({ files: await listVersionFiles(ctx, params.id) }),
);
