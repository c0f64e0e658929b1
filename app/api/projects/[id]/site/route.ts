import { json, noContent, route } from "@/lib/platform/http";
import { changeSite, getSite, publishSite, unpublishSite } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/site"], async (ctx, { params }) =>
  json(await getSite(ctx, params.id)),
);

export const POST = route(API_ROUTES["POST /api/projects/{id}/site"], async (ctx, { params, body }) =>
  json({ site: await publishSite(ctx, params.id, body) }, 201),
);

export const PATCH = route(API_ROUTES["PATCH /api/projects/{id}/site"], async (ctx, { params, body }) =>
  json({ site: await changeSite(ctx, params.id, body) }),
);

export const DELETE = route(API_ROUTES["DELETE /api/projects/{id}/site"], async (ctx, { params }) => {
  await unpublishSite(ctx, params.id);
  return noContent();
});
