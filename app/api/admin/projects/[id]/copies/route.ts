import { json, route } from "@/lib/platform/http";
import { listCopies } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/admin/projects/{id}/copies"], async (ctx, { params }) =>
  json(await listCopies(ctx, params.id)),
);
