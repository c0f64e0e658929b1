import { plainText, route } from "@/lib/platform/http";
import { readVersionFile } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/versions/{id}/files/{path}"], async (ctx, { params }) =>
  plainText(await readVersionFile(ctx, params.id, params.path.join("/"))),
);
