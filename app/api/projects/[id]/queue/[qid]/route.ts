import { editQueued, removeQueued } from "@/lib/generation";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const PATCH = route(API_ROUTES["PATCH /api/projects/{id}/queue/{qid}"], async (ctx, { params, body }) =>
  json({ queue: await editQueued(ctx, params.id, params.qid, body) }),
);

export const DELETE = route(API_ROUTES["DELETE /api/projects/{id}/queue/{qid}"], async (ctx, { params }) =>
  json({ queue: await removeQueued(ctx, params.id, params.qid) }),
);
