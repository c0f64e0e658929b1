import { addQueued, startRun } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { listTurns } from "@/lib/runs";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/runs"], async (ctx, { params, query }) =>
  json(await listTurns(ctx, params.id, query.before)),
);

export const POST = route(API_ROUTES["POST /api/projects/{id}/runs"], async (ctx, { params, body }) => {
  const { queue, ...asked } = body;
  return queue
    ? json({ queue: await addQueued(ctx, params.id, asked) }, 202)
    : json({ run: await startRun(ctx, params.id, asked) }, 201);
});
