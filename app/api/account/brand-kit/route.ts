import { deleteBrandKit, getBrandKit, saveBrandKit } from "@/lib/brands";
import { json, noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/account/brand-kit"], async (ctx) =>
  json({ brandKit: await getBrandKit(ctx) }),
);

export const PATCH = route(API_ROUTES["PATCH /api/account/brand-kit"], async (ctx, { body }) =>
  json({ brandKit: await saveBrandKit(ctx, body) }),
);

export const DELETE = route(API_ROUTES["DELETE /api/account/brand-kit"], async (ctx) => {
  await deleteBrandKit(ctx);
  return noContent();
});
