import { startCheckout } from "@/lib/billing";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/billing/checkout"], async (ctx, { body }) =>
  json(await startCheckout(ctx, body.package)),
);
