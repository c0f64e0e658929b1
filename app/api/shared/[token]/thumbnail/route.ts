import { readSharedThumbnail } from "@/lib/checks";
import { picture, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

/** What is shared changes under its address, and ends at once when it is taken back. */
export const GET = route(API_ROUTES["GET /api/shared/{token}/thumbnail"], async (_ctx, { params }) =>
  picture(await readSharedThumbnail(params.token), "no-store"),
);
