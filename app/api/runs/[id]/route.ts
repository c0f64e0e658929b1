import { json, route } from "@/lib/platform/http";
import { getOwnedRun, toRun } from "@/lib/runs";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/runs/{id}"], async (ctx, { params }) =>
  json({ run: toRun(await getOwnedRun(ctx, params.id)) }),
);
