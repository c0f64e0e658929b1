import { refundPurchase } from "@/lib/billing";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/billing/purchases/{id}/refund"], async (ctx, { params }) =>
  json({ purchase: await refundPurchase(ctx, params.id) }),
);
