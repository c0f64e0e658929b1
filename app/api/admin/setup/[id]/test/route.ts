import { trySetup } from "@/lib/operators";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/setup/{id}/test"], async (ctx, { params }) =>
  json(await trySetup(ctx, params.id)),
);
