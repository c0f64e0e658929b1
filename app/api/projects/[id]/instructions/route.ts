import { json, route } from "@/lib/platform/http";
import { getInstructions, saveInstructions } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/instructions"], async (ctx, { params }) =>
  json({ instructions: await getInstructions(ctx, params.id) }),
);

export const PATCH = route(API_ROUTES["PATCH /api/projects/{id}/instructions"], async (ctx, { params, body }) =>
  json({ instructions: await saveInstructions(ctx, params.id, body) }),
);
