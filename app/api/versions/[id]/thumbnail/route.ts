import { readThumbnail } from "@/lib/checks";
import { picture, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/versions/{id}/thumbnail"], async (ctx, { params }) =>
  picture(await readThumbnail(ctx, params.id)),
);
