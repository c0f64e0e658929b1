import { json, noContent, route } from "@/lib/platform/http";
import { addDomain, listDomains, removeDomain } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/domains"], async (ctx, { params }) =>
  json(await listDomains(ctx, params.id)),
);

export const POST = route(API_ROUTES["POST /api/projects/{id}/domains"], async (ctx, { params, body }) =>
  json(await addDomain(ctx, params.id, body.domain), 201),
);

export const DELETE = route(API_ROUTES["DELETE /api/projects/{id}/domains"], async (ctx, { params, query }) => {
  await removeDomain(ctx, params.id, query.domain);
  return noContent();
});
