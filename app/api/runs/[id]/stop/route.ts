import { json, route } from "@/lib/platform/http";
import { getOwnedRun, stopRun, toRun } from "@/lib/runs";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/runs/{id}/stop"], async (ctx, { params }) => {
  await stopRun(ctx, params.id);
  return json({ run: toRun(await getOwnedRun(ctx, params.id)) }, 202);
});
