import { getBrandLogo } from "@/lib/brands";
import { image, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/account/brand-kit/logo"], async (ctx) =>
  image(await getBrandLogo(ctx), "no-store"),
);
