import { getQueue, orderQueue } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/queue"], async (ctx, { params }) =>
  json({ queue: await getQueue(ctx, params.id) }),
);

export const PATCH = route(API_ROUTES["PATCH /api/projects/{id}/queue"], async (ctx, { params, body }) =>
  json({ queue: await orderQueue(ctx, params.id, body.ids) }),
);
