import { image, noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { getUpload, removeUpload } from "@/lib/uploads";

export const GET = route(API_ROUTES["GET /api/uploads/{id}"], async (ctx, { params }) =>
  image(await getUpload(ctx, params.id)),
);

export const DELETE = route(API_ROUTES["DELETE /api/uploads/{id}"], async (ctx, { params }) => {
  await removeUpload(ctx, params.id);
  return noContent();
});
